//! Audiences and what they need.

use crate::config::read::FromToml;
use crate::parse::record::audience::{AgeBand, Audience, AudienceLevel};
use crate::render::register::data::rows::Source;
use crate::render::register::data::table::{Cell, Holds, Table};
use crate::site::register::Entry;

impl Source<'_> {
    pub fn audiences(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("title", Holds::Texts),
            ("page", Holds::Texts),
            ("definition", Holds::Texts),
            ("benefit", Holds::Texts),
            ("level", Holds::Choice(AudienceLevel::schema())),
            ("age_from", Holds::Number),
            ("age_to", Holds::Number),
            ("priority", Holds::Number),
        ];
        let row = |entry: &Entry<'_, Audience>| {
            let record = entry.record();
            let age = |pick: fn(&AgeBand) -> Option<u32>| record.age.as_ref().and_then(pick);
            vec![
                Cell::Text(entry.id.to_owned()),
                self.title(entry),
                self.page(entry),
                self.texts(entry, |audience| &audience.definition),
                self.texts(entry, |audience| &audience.benefit),
                Cell::Text(record.level.name().to_owned()),
                Cell::number(age(|band| band.from)),
                Cell::number(age(|band| band.to)),
                Cell::number(record.priority.as_ref().map(|priority| priority.value)),
            ]
        };
        Table::new("audiences", "reach", columns).rows(self.register.audiences.iter().map(row))
    }

    pub fn needs(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("audience", Holds::Text),
            ("text", Holds::Texts),
            ("met_by", Holds::Address),
        ];
        let rows = self.register.audiences.iter().flat_map(|entry| {
            let needs = entry.record().needs.iter().enumerate();
            needs.map(|(at, need)| {
                vec![
                    Cell::Text(format!("{}/{}", entry.id, at + 1)),
                    Cell::Text(entry.id.to_owned()),
                    self.texts(entry, move |audience| {
                        audience.needs.get(at).map_or(&need.text, |need| &need.text)
                    }),
                    Cell::text(need.met_by.as_ref().and_then(|link| self.address(link))),
                ]
            })
        });
        Table::new("needs", "needs", columns).rows(rows)
    }
}
