//! How long what must be looked after may be left alone.

use crate::config::read::declare::table;

/// Days that an active channel may be without use.
const UNUSED_DAYS: u32 = 90;

/// Days that a crisis channel may be without use.
const CRISIS_DAYS: u32 = 30;

table! {
    /// How long what must be looked after may be left alone.
    pub struct Upkeep {
        /// Days without use after which a channel that is in use by its own account counts as unused.
        "unused-days" unused_days: u32 = UNUSED_DAYS,
        /// Days without use after which a crisis channel counts as idle.
        "crisis-days" crisis_days: u32 = CRISIS_DAYS,
    }
}

impl Upkeep {
    /// What holds for a site that says nothing about it.
    pub const USUAL: Self = Self {
        unused_days: UNUSED_DAYS,
        crisis_days: CRISIS_DAYS,
    };
}
