//! From one source file to one [`document::Document`] and its findings; knows nothing of the site around it.

pub mod document;
pub mod front_matter;
pub mod posts;
pub mod record;
