//! When a channel was last in use.

use jiff::civil::Date;

use crate::check::record::{Entry, RecordContext};
use crate::parse::record::channel::Channel;

/// The last day that a channel was in use: by its own account, or by the ledger of posts; `None` when neither knows of any.
#[must_use]
pub fn last_used(context: &RecordContext<'_>, channel: &Entry<'_, Channel>) -> Option<Date> {
    let today = context.today();
    let posts = context.posts.iter().filter(|post| post.channel.value == channel.id);
    let days = posts.map(|post| post.date.value).filter(|day| *day <= today);
    days.chain(channel.record.last_used.as_ref().map(|day| day.value)).max()
}

/// Whole days from `from` to today; never negative.
#[must_use]
pub fn days_since(context: &RecordContext<'_>, from: Date) -> u32 {
    let days = context.today().since(from).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or_default()
}
