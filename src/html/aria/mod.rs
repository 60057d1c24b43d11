//! WAI-ARIA 1.2 with its DPUB and Graphics modules as data, and what they say about the elements of a page.

pub mod allowed;
pub mod attribute;
pub mod focus;
pub mod implicit;
pub mod role;
pub mod semantics;
pub mod tree;
pub mod value;
