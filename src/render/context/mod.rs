//! What templates are given. Every field of the contract is always there: tera refuses to read one that is not.

pub mod furniture;
pub mod lists;
pub mod page;
pub mod parts;

use serde::Serialize;
use tera::Value;

/// A value for templates from one of this module's types.
#[must_use]
pub fn value(of: &impl Serialize) -> Value {
    Value::try_from_serializable(of).unwrap_or_else(|_| Value::none())
}
