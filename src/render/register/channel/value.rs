//! The single values that pages about channels share.

use crate::parse::record::channel::{Channel, Purpose};
use crate::parse::record::platform;
use crate::render::register::Desk;
use crate::render::register::said::{Said, Teller};
use crate::site::register::find;
use crate::span::Spanned;

pub fn platform_of(teller: Teller<'_>, record: &Channel) -> Option<Said> {
    record
        .platform
        .as_ref()
        .map(|platform| teller.platform(&platform.value))
}

/// The state, and the day that a trial ends.
pub fn state(teller: Teller<'_>, record: &Channel) -> Vec<Said> {
    let ends = record.trial_ends.as_ref().map(|date| Said {
        key: Some("record.until".to_owned()),
        ..teller.day(date.value)
    });
    [Some(Said::choice("state", record.state.value.name())), ends]
        .into_iter()
        .flatten()
        .collect()
}

pub fn purposes(record: &Channel) -> Vec<Said> {
    record.purposes.iter().map(purpose).collect()
}

pub fn main_for(record: &Channel) -> Vec<Said> {
    record.main_for.iter().map(purpose).collect()
}

fn purpose(purpose: &Spanned<Purpose>) -> Said {
    Said::key("purpose", purpose.value.name())
}

/// The audiences that are in the register.
pub fn reached(desk: &Desk<'_>, record: &Channel) -> Vec<Said> {
    let known = record
        .audiences
        .iter()
        .filter_map(|id| find(&desk.register.audiences, &id.value));
    known.map(|entry| desk.teller.entry(entry)).collect()
}

/// The account as a link that says whose it is, or its name when it has no address: `Kanalveilederen (Facebook)`.
pub fn account(record: &Channel) -> Option<Said> {
    let address = record.address.as_ref().map(|address| Said {
        mark: Some("me"),
        ..Said::address(&address.value)
    });
    let Some(name) = record.account.as_ref().map(|account| account.value.as_str()) else {
        return address;
    };
    let platform = record.platform.as_ref().and_then(|name| platform::find(&name.value));
    let text = match platform.filter(|platform| platform.social) {
        Some(platform) => format!("{name} ({})", platform.name),
        None => name.to_owned(),
    };
    Some(Said {
        text: Some(text),
        ..address.unwrap_or_default()
    })
}

/// Whether readers need an account: what the channel says, else what is usual on its platform.
#[must_use]
pub fn needs_account(record: &Channel) -> bool {
    let platform = record.platform.as_ref().and_then(|name| platform::find(&name.value));
    let usual = || platform.is_some_and(|platform| platform.requires_account);
    record.requires_account.unwrap_or_else(usual)
}

pub fn requires_account(record: &Channel) -> Said {
    Said::choice("answer", if needs_account(record) { "yes" } else { "no" })
}

pub fn direction(record: &Channel) -> Option<Said> {
    let platform = record.platform.as_ref().and_then(|name| platform::find(&name.value));
    let direction = record
        .direction
        .or_else(|| platform.map(|platform| platform.direction))?;
    Some(Said::key("direction", direction.name()))
}

pub fn replaced_by(desk: &Desk<'_>, record: &Channel) -> Option<Said> {
    let id = &record.replaced_by.as_ref()?.value;
    if id == "nothing" {
        return Some(Said::key("record", "nothing"));
    }
    find(&desk.register.channels, id).map(|entry| desk.teller.entry(entry))
}
