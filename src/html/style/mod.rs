//! What style sheets make of a page: which rules each element matches, the values they give it in an environment (light,
//! dark, print, narrow), what of it can be seen, and how its text contrasts with what lies behind.
//!
//! [`Library`] holds the sheets of a site, parsed once, and what earlier pages came to. [`Styles::new`] matches a page
//! against them; values are computed once for each group of elements that no rule tells apart, and for each environment
//! when somebody asks.

mod cascade;
pub mod color;
pub mod computed;
mod computing;
pub mod content;
pub mod contrast;
mod declaration;
mod evaluate;
mod focus;
mod index;
pub mod length;
mod library;
pub mod lines;
mod longhand;
mod matching;
pub mod media;
mod selector;
mod shared;
mod sheet;
mod styles;
mod transform;
mod user_agent;
mod value;
mod variable;
mod visibility;

pub use library::Library;
pub use longhand::Longhand;
pub use sheet::Sheet;
pub use styles::{Styles, View};
