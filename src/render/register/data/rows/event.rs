//! Decisions and events.

use crate::config::read::FromToml;
use crate::parse::front_matter::Moment;
use crate::parse::record::event::{Decision, DecisionStatus, Event};
use crate::render::register::data::rows::own::iso;
use crate::render::register::data::rows::{Source, known, text};
use crate::render::register::data::table::{Cell, Holds, Table};
use crate::site::register::Entry;
use crate::span::Spanned;

impl Source<'_> {
    pub fn decisions(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("title", Holds::Texts),
            ("page", Holds::Texts),
            ("date", Holds::Date),
            ("by", Holds::Text),
            ("status", Holds::Choice(DecisionStatus::schema())),
            ("decision", Holds::Texts),
            ("reason", Holds::Texts),
            ("effective", Holds::Date),
            ("review", Holds::Date),
            ("channels", Holds::List),
        ];
        let row = |entry: &Entry<'_, Decision>| {
            let record = entry.record();
            vec![
                Cell::Text(entry.id.to_owned()),
                self.title(entry),
                self.page(entry),
                Cell::text(Some(record.date.value)),
                text(&record.by),
                Cell::Text(record.status.name().to_owned()),
                self.texts(entry, |decision| &decision.decision),
                self.texts(entry, |decision| &decision.reason),
                text(&record.effective),
                text(&record.review),
                known(&record.channels, &self.register.channels),
            ]
        };
        Table::new("decisions", "decisions", columns).rows(self.register.decisions.iter().map(row))
    }

    pub fn events(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("title", Holds::Texts),
            ("page", Holds::Texts),
            ("starts", Holds::Date),
            ("ends", Holds::Date),
            ("deadline", Holds::Date),
            ("place", Holds::Texts),
            ("how", Holds::Texts),
        ];
        let row = |entry: &Entry<'_, Event>| {
            let record = entry.record();
            let moment = |moment: &Option<Spanned<Moment>>| Cell::text(moment.as_ref().map(|moment| iso(moment.value)));
            vec![
                Cell::Text(entry.id.to_owned()),
                self.title(entry),
                self.page(entry),
                moment(&record.starts),
                moment(&record.ends),
                moment(&record.deadline),
                self.texts(entry, |event| &event.place),
                self.texts(entry, |event| &event.how),
            ]
        };
        Table::new("events", "events", columns).rows(self.register.events.iter().map(row))
    }
}
