//! One file a command.

pub mod balance;
pub mod build;
pub mod check;
pub mod check_html;
pub mod explain;
pub mod identify;
pub mod init;
pub mod list;
pub mod new;
pub mod next;
mod reviews;
pub mod schema;
pub mod serve;
mod site;
