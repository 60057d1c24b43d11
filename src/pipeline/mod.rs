//! The parts of the build that tie several layers together: [`crate::build`] calls them in turn.

pub mod documents;
pub mod figures;
pub mod gathered;
pub mod survey;
