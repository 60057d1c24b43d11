//! A goal, in the tree from main goal over communication goal to commitment.

use jiff::civil::Date;

use crate::config::read::Texts;
use crate::config::read::declare::{choice, table};
use crate::parse::record::channel::Indicator;
use crate::span::Spanned;

table! {
    /// A goal or commitment.
    pub struct Goal {
        "level" level: Spanned<GoalLevel>,
        /// Id of the goal above; a main goal has none.
        "parent" parent: Option<Spanned<String>>,
        /// The role that answers for it; the document's owner when absent.
        "owner" owner: Option<Spanned<String>>,
        "status" status: GoalStatus = GoalStatus::Planned,
        "deadline" deadline: Option<Spanned<Date>>,
        "indicator" indicators: Vec<Indicator>,
        /// Why the goal has no indicator.
        "not-measurable" not_measurable: Texts,
        /// The commitments that the goal lists in itself: «we shall …».
        "commitment" commitments: Vec<Commitment>,
    }
}

choice! {
    /// Where a goal stands in the tree.
    pub enum GoalLevel {
        "main" Main,
        "communication" Communication,
        "commitment" Commitment,
    }
}

choice! {
    /// How far a goal has come.
    pub enum GoalStatus {
        "planned" Planned,
        "under-way" UnderWay,
        "reached" Reached,
        "dropped" Dropped,
    }
}

table! {
    /// Something that the body has said it will do.
    pub struct Commitment {
        /// Stable id, unique in the goal.
        "id" id: Spanned<String>,
        "text" text: Texts,
        "owner" owner: Option<Spanned<String>>,
        "status" status: GoalStatus = GoalStatus::Planned,
        "deadline" deadline: Option<Spanned<Date>>,
    }
}
