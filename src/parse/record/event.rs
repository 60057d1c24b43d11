//! What happens at a time: decisions, meetings, events and consultations.

use jiff::civil::Date;

use crate::config::read::Texts;
use crate::config::read::declare::{choice, table};
use crate::parse::front_matter::Moment;
use crate::span::Spanned;

table! {
    /// A decision, with what it is about and when it is looked at again.
    pub struct Decision {
        /// The day that it was made.
        "date" date: Spanned<Date>,
        /// The role or body that decided.
        "by" by: Option<Spanned<String>>,
        "status" status: DecisionStatus = DecisionStatus::Decided,
        /// What was decided, in a sentence.
        "decision" decision: Texts,
        /// Why, in a sentence.
        "reason" reason: Texts,
        /// When it takes effect.
        "effective" effective: Option<Spanned<Date>>,
        /// When it is looked at again.
        "review" review: Option<Spanned<Date>>,
        /// Ids of the channels that it is about.
        "channels" channels: Vec<Spanned<String>>,
        /// Id of the decision that stands in its place.
        "replaced-by" replaced_by: Option<Spanned<String>>,
    }
}

choice! {
    /// How far a decision has come.
    pub enum DecisionStatus {
        "draft" Draft,
        "on-hearing" OnHearing,
        "decided" Decided,
        "replaced" Replaced,
    }
}

table! {
    /// An event or a consultation.
    pub struct Event {
        "starts" starts: Option<Spanned<Moment>>,
        "ends" ends: Option<Spanned<Moment>>,
        /// Last moment to answer or to sign up.
        "deadline" deadline: Option<Spanned<Moment>>,
        "place" place: Texts,
        /// How to answer or sign up.
        "how" how: Texts,
    }
}

table! {
    /// Minutes of a meeting.
    pub struct Minutes {
        /// The council or group that met.
        "body" body: Texts,
        /// The day that it met.
        "date" date: Spanned<Date>,
        /// Which roles were there, never names.
        "present" present: Texts,
        "action" actions: Vec<Action>,
    }
}

table! {
    /// Something that a meeting agreed to follow up.
    pub struct Action {
        "text" text: Texts,
        "owner" owner: Option<Spanned<String>>,
        "deadline" deadline: Option<Spanned<Date>>,
        "done" done: bool = false,
    }
}
