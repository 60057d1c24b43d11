//! An audience: who communication is for.

use jiff::civil::Date;

use crate::config::read::Texts;
use crate::config::read::declare::{choice, table};
use crate::span::Spanned;

table! {
    /// An audience, with what is known about it.
    pub struct Audience {
        "definition" definition: Texts,
        /// What the audience gets out of it.
        "benefit" benefit: Texts,
        "level" level: AudienceLevel = AudienceLevel::General,
        /// Youngest and oldest, in years: `{ from = 18, to = 35 }`.
        "age" age: Option<AgeBand>,
        /// 1 comes first.
        "priority" priority: Option<Spanned<u32>>,
        /// What the audience needs.
        "needs" needs: Vec<Need>,
        /// What the knowledge rests on.
        "evidence" evidence: Vec<Evidence>,
    }
}

choice! {
    /// How much the audience knows of the subject.
    pub enum AudienceLevel {
        "general" General,
        "expert" Expert,
        "internal" Internal,
    }
}

table! {
    /// An age band in years, both ends in it.
    pub struct AgeBand {
        "from" from: Option<u32>,
        "to" to: Option<u32>,
    }
}

table! {
    /// A need of an audience.
    pub struct Need {
        "text" text: Texts,
        /// Source link to the page that meets it; a need without one is unmet.
        "met-by" met_by: Option<Spanned<String>>,
    }
}

table! {
    /// A source of knowledge about an audience.
    pub struct Evidence {
        "finding" finding: Texts,
        "source" source: Texts,
        "date" date: Option<Date>,
    }
}
