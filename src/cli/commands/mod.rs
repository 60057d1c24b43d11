//! One file a command.

pub mod check;
pub mod check_html;
pub mod explain;
pub mod identify;
pub mod init;
