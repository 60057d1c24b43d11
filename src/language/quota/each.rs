//! Quotas that each channel or owner must meet by itself.

use std::collections::BTreeSet;

use crate::language::census::{Census, Item};
use crate::language::quota::{Each, Quota, Scope};

/// The quotas with those that are split in the place of the whole: one for each channel or owner that the census has in the
/// scope, named by it. A quota whose scope is empty stays whole.
#[must_use]
pub fn split(quotas: &[Quota], census: &Census) -> Vec<Quota> {
    quotas.iter().flat_map(|quota| parts(quota, census)).collect()
}

fn parts(quota: &Quota, census: &Census) -> Vec<Quota> {
    let Some(each) = quota.each else {
        return vec![quota.clone()];
    };
    let items = census.items.iter().filter(|item| quota.covers(item));
    let keys: BTreeSet<(Option<&str>, Option<&str>)> = items.flat_map(|item| keys(each, item)).collect();
    if keys.is_empty() {
        return vec![Quota {
            each: None,
            ..quota.clone()
        }];
    }
    keys.into_iter()
        .map(|(channel, owner)| part(quota, channel, owner))
        .collect()
}

/// The channels and owners of an item that a quota is split by.
fn keys(each: Each, item: &Item) -> Vec<(Option<&str>, Option<&str>)> {
    let owner = Some(item.place.owner.as_str()).filter(|owner| !owner.is_empty());
    let channels = item.place.channels.iter().map(|channel| Some(channel.as_str()));
    match each {
        Each::Channel => channels.map(|channel| (channel, None)).collect(),
        Each::Owner => owner.map(|owner| (None, Some(owner))).into_iter().collect(),
        Each::ChannelAndOwner => channels.filter_map(|channel| Some((channel, Some(owner?)))).collect(),
    }
}

fn part(quota: &Quota, channel: Option<&str>, owner: Option<&str>) -> Quota {
    let names: Vec<&str> = channel.into_iter().chain(owner).collect();
    let own = |key: Option<&str>, of_quota: &Option<String>| key.map(str::to_owned).or_else(|| of_quota.clone());
    Quota {
        name: format!("{}: {}", quota.name, names.join(", ")),
        scope: Scope {
            channel: own(channel, &quota.scope.channel),
            owner: own(owner, &quota.scope.owner),
            ..quota.scope.clone()
        },
        ..quota.clone()
    }
}
