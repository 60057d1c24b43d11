//! A channel: an account, a web site, a letter, a meeting; anything that carries communication.

use jiff::civil::Date;

use crate::config::read::Texts;
use crate::config::read::declare::{choice, table};
use crate::span::Spanned;

table! {
    /// A channel, with its life cycle, owner, audiences and duties.
    pub struct Channel {
        /// Id or name in the platform catalogue: `facebook`, `letter`, `own-site`.
        "platform" platform: Option<Spanned<String>>,
        /// Name of the account as readers see it.
        "account" account: Option<Spanned<String>>,
        /// Address of the account, `https://…`.
        "address" address: Option<Spanned<String>>,
        "state" state: Spanned<State>,
        /// Last day of a trial.
        "trial-ends" trial_ends: Option<Spanned<Date>>,
        /// How the audiences are reached when the channel closes.
        "exit-plan" exit_plan: Texts,
        /// Id of the channel that takes over, or `nothing`.
        "replaced-by" replaced_by: Option<Spanned<String>>,
        /// The document of kind `decision` that the state rests on.
        "decision" decision: Option<Spanned<String>>,
        /// Why the body is here, or why not.
        "reason" reason: Texts,
        /// The need that the channel meets.
        "need" need: Texts,
        /// Roles or units, never persons.
        "owner" owner: Option<Spanned<String>>,
        "deputy" deputy: Option<Spanned<String>>,
        /// Working hours a week set aside.
        "hours-per-week" hours_per_week: Option<Spanned<f64>>,
        /// Ids of audiences.
        "audiences" audiences: Vec<Spanned<String>>,
        "purposes" purposes: Vec<Spanned<Purpose>>,
        /// Purposes that this is the main channel for.
        "main-for" main_for: Vec<Spanned<Purpose>>,
        "tone" tone: Texts,
        "frequency" frequency: Texts,
        /// The day that the platform last confirmed the account as official.
        "verified" verified: Option<Spanned<Date>>,
        /// Whether readers must have an account; the platform's usual when absent.
        "requires-account" requires_account: Option<bool>,
        /// Whether it reaches out or is sought; the platform's usual when absent.
        "direction" direction: Option<Direction>,
        /// Source link to the page or section that the channel supplements.
        "supplements" supplements: Option<Spanned<String>>,
        "comments" comments: Option<Comments>,
        /// Debate rules as shown on the account; both nb and nn.
        "debate-rules" debate_rules: Texts,
        /// What the account says about where cases are handled; both nb and nn.
        "postmottak-text" postmottak_text: Texts,
        /// How soon citizens get an answer.
        "response-time" response_time: Texts,
        "risk" risks: Vec<Spanned<Risk>>,
        "last-used" last_used: Option<Spanned<Date>>,
        "next-review" next_review: Option<Spanned<Date>>,
        "crisis" crisis: CrisisRole = CrisisRole::None,
        "indicator" indicators: Vec<Indicator>,
    }
}

choice! {
    /// Where a channel is in its life.
    pub enum State {
        /// Being weighed; not in use.
        "considered" Considered,
        /// In use until a decided day, then judged.
        "trial" Trial,
        "active" Active,
        /// In use with lower ambition.
        "reduced" Reduced,
        /// The body listens and does not publish.
        "monitoring" Monitoring,
        /// The name is kept, and the channel is not in use.
        "reserved" Reserved,
        "closed" Closed,
    }
}

impl State {
    /// Whether the body publishes in the channel now.
    #[must_use]
    pub const fn publishes(self) -> bool {
        matches!(self, Self::Trial | Self::Active | Self::Reduced)
    }
}

choice! {
    /// What communication is for.
    pub enum Purpose {
        "inform" Inform,
        "dialogue" Dialogue,
        "guide" Guide,
        "service" Service,
        "participation" Participation,
        "crisis" Crisis,
        "reputation" Reputation,
        "recruitment" Recruitment,
        "attitude" Attitude,
        "traffic" Traffic,
        "data-collection" DataCollection,
        "press" Press,
    }
}

choice! {
    /// Whether a channel reaches out to people or is sought by them.
    pub enum Direction {
        "push" Push,
        "pull" Pull,
        "both" Both,
    }
}

choice! {
    /// A channel's part in a crisis.
    pub enum CrisisRole {
        "none" None,
        /// The first place to publish.
        "main" Main,
        "support" Support,
    }
}

table! {
    /// How comments are handled.
    pub struct Comments {
        "policy" policy: CommentPolicy,
        /// The role that moderates.
        "moderator" moderator: Option<Spanned<String>>,
        /// When comments are moderated.
        "hours" hours: Texts,
    }
}

choice! {
    /// Who may comment.
    pub enum CommentPolicy {
        "open" Open,
        /// Open at times or under some posts.
        "limited" Limited,
        "closed" Closed,
    }
}

table! {
    /// A risk assessment of the channel.
    pub struct Risk {
        /// The law or principle that it was held against.
        "law" law: Texts,
        "date" date: Spanned<Date>,
        "result" result: Texts,
        /// When it is made again.
        "next" next: Option<Spanned<Date>>,
    }
}

table! {
    /// How effect is measured.
    pub struct Indicator {
        "name" name: Texts,
        "class" class: IndicatorClass = IndicatorClass::Effect,
        /// Where the figure comes from.
        "source" source: Texts,
        /// The figure at the start.
        "baseline" baseline: Option<f64>,
        "target" target: Option<f64>,
        /// The latest figure.
        "value" value: Option<f64>,
        /// Unit of the figures: `%`, `visits`.
        "unit" unit: Texts,
        /// When the latest figure was measured.
        "measured" measured: Option<Date>,
    }
}

choice! {
    /// What an indicator measures.
    pub enum IndicatorClass {
        "effect" Effect,
        "activity" Activity,
        "persistence" Persistence,
    }
}
