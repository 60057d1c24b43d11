//! Channels, their accounts, and whom they reach.

use crate::config::read::{FromToml, Texts};
use crate::parse::record::channel::{Channel, CommentPolicy, CrisisRole, Purpose, State};
use crate::parse::record::platform;
use crate::render::register::channel::official;
use crate::render::register::channel::value::needs_account;
use crate::render::register::data::rows::{Source, known, list_of, or_nothing, text};
use crate::render::register::data::table::{Cell, Holds, Table};
use crate::site::register::{Entry, find};
use crate::span::Spanned;

impl Source<'_> {
    pub fn channels(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("title", Holds::Texts),
            ("page", Holds::Texts),
            ("platform", Holds::Text),
            ("account", Holds::Text),
            ("address", Holds::Address),
            ("state", Holds::Choice(State::schema())),
            ("trial_ends", Holds::Date),
            ("owner", Holds::Text),
            ("deputy", Holds::Text),
            ("hours_per_week", Holds::Number),
            ("audiences", Holds::List),
            ("purposes", list_of(&Purpose::schema())),
            ("main_for", list_of(&Purpose::schema())),
            ("need", Holds::Texts),
            ("reason", Holds::Texts),
            ("tone", Holds::Texts),
            ("frequency", Holds::Texts),
            ("verified", Holds::Date),
            ("requires_account", Holds::Boolean),
            ("comments", or_nothing(CommentPolicy::schema())),
            ("moderator", Holds::Text),
            ("response_time", Holds::Texts),
            ("crisis", Holds::Choice(CrisisRole::schema())),
            ("exit_plan", Holds::Texts),
            ("replaced_by", Holds::Text),
            ("last_used", Holds::Date),
            ("next_review", Holds::Date),
        ];
        let rows = self.register.channels.iter().map(|entry| self.channel(entry));
        Table::new("channels", "channels", columns).rows(rows)
    }

    fn channel(&self, entry: &Entry<'_, Channel>) -> Vec<Cell> {
        let record = entry.record();
        let is_known =
            |id: &&Spanned<String>| find(&self.register.channels, &id.value).is_some() || id.value == "nothing";
        let texts = |pick: fn(&Channel) -> &Texts| self.texts(entry, pick);
        let purposes =
            |list: &[Spanned<Purpose>]| Cell::List(list.iter().map(|item| item.value.name().to_owned()).collect());
        vec![
            Cell::Text(entry.id.to_owned()),
            self.title(entry),
            self.page(entry),
            platform_id(record),
            text(&record.account),
            text(&record.address),
            Cell::Text(record.state.value.name().to_owned()),
            text(&record.trial_ends),
            text(&record.owner),
            text(&record.deputy),
            Cell::number(record.hours_per_week.as_ref().map(|hours| hours.value)),
            known(&record.audiences, &self.register.audiences),
            purposes(&record.purposes),
            purposes(&record.main_for),
            texts(|channel| &channel.need),
            texts(|channel| &channel.reason),
            texts(|channel| &channel.tone),
            texts(|channel| &channel.frequency),
            text(&record.verified),
            Cell::Boolean(needs_account(record)),
            Cell::text(record.comments.as_ref().map(|comments| comments.policy.name())),
            Cell::text(
                record
                    .comments
                    .as_ref()
                    .and_then(|comments| comments.moderator.as_ref())
                    .map(|role| &role.value),
            ),
            texts(|channel| &channel.response_time),
            Cell::Text(record.crisis.name().to_owned()),
            texts(|channel| &channel.exit_plan),
            Cell::text(record.replaced_by.as_ref().filter(is_known).map(|id| &id.value)),
            text(&record.last_used),
            text(&record.next_review),
        ]
    }

    pub fn accounts(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("platform", Holds::Text),
            ("account", Holds::Text),
            ("address", Holds::Address),
            ("verified", Holds::Date),
        ];
        let row = |entry: &Entry<'_, Channel>| {
            let record = entry.record();
            vec![
                Cell::Text(entry.id.to_owned()),
                platform_id(record),
                text(&record.account),
                text(&record.address),
                text(&record.verified),
            ]
        };
        Table::new("accounts", "accounts", columns).rows(official(&self.register.channels).map(row))
    }

    pub fn reach(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("audience", Holds::Text),
            ("channel", Holds::Text),
            ("requires_account", Holds::Boolean),
        ];
        let rows = self.register.channels.iter().flat_map(|entry| {
            let record = entry.record();
            let known = record
                .audiences
                .iter()
                .filter(|id| find(&self.register.audiences, &id.value).is_some());
            known.filter(|_| record.state.value.publishes()).map(|audience| {
                vec![
                    Cell::Text(format!("{}/{}", audience.value, entry.id)),
                    Cell::Text(audience.value.clone()),
                    Cell::Text(entry.id.to_owned()),
                    Cell::Boolean(needs_account(record)),
                ]
            })
        });
        Table::new("reach", "reach", columns).rows(rows)
    }
}

/// The id of the platform in the catalogue, whatever name the record uses; else the name.
fn platform_id(record: &Channel) -> Cell {
    let name = record.platform.as_ref().map(|platform| platform.value.as_str());
    Cell::text(name.map(|name| platform::find(name).map_or(name, |platform| platform.id)))
}
