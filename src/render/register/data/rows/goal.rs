//! Goals, what the body has said it will do, and how effect is measured.

use crate::config::read::{FromToml, Texts};
use crate::parse::record::channel::{Indicator, IndicatorClass};
use crate::parse::record::goal::{Goal, GoalLevel, GoalStatus};
use crate::render::register::data::rows::{Source, text};
use crate::render::register::data::table::{Cell, Holds, Table};
use crate::site::register::{Entry, find};
use crate::span::Spanned;

impl Source<'_> {
    pub fn goals(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("title", Holds::Texts),
            ("page", Holds::Texts),
            ("level", Holds::Choice(GoalLevel::schema())),
            ("parent", Holds::Text),
            ("owner", Holds::Text),
            ("status", Holds::Choice(GoalStatus::schema())),
            ("deadline", Holds::Date),
        ];
        let row = |entry: &Entry<'_, Goal>| {
            let record = entry.record();
            let known = |id: &&Spanned<String>| find(&self.register.goals, &id.value).is_some();
            vec![
                Cell::Text(entry.id.to_owned()),
                self.title(entry),
                self.page(entry),
                Cell::Text(record.level.value.name().to_owned()),
                Cell::text(record.parent.as_ref().filter(known).map(|id| &id.value)),
                text(&record.owner),
                Cell::Text(record.status.name().to_owned()),
                text(&record.deadline),
            ]
        };
        Table::new("goals", "goals", columns).rows(self.register.goals.iter().map(row))
    }

    pub fn commitments(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("goal", Holds::Text),
            ("text", Holds::Texts),
            ("owner", Holds::Text),
            ("status", Holds::Choice(GoalStatus::schema())),
            ("deadline", Holds::Date),
        ];
        let rows = self.register.goals.iter().flat_map(|entry| {
            let commitments = entry.record().commitments.iter().enumerate();
            commitments.map(|(at, commitment)| {
                vec![
                    Cell::Text(format!("{}/{}", entry.id, commitment.id.value)),
                    Cell::Text(entry.id.to_owned()),
                    self.texts(entry, move |goal| {
                        goal.commitments.get(at).map_or(&commitment.text, |other| &other.text)
                    }),
                    text(&commitment.owner),
                    Cell::Text(commitment.status.name().to_owned()),
                    text(&commitment.deadline),
                ]
            })
        });
        Table::new("commitments", "commitments", columns).rows(rows)
    }

    pub fn indicators(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("of", Holds::Text),
            ("name", Holds::Texts),
            ("class", Holds::Choice(IndicatorClass::schema())),
            ("source", Holds::Texts),
            ("baseline", Holds::Number),
            ("value", Holds::Number),
            ("target", Holds::Number),
            ("unit", Holds::Texts),
            ("measured", Holds::Date),
        ];
        let of_goals = self.register.goals.iter();
        let of_goals = of_goals.flat_map(|entry| self.indicators_of("goals", entry, |goal| &goal.indicators));
        let of_channels = self.register.channels.iter();
        let of_channels =
            of_channels.flat_map(|entry| self.indicators_of("channels", entry, |channel| &channel.indicators));
        Table::new("indicators", "year", columns).rows(of_goals.chain(of_channels))
    }

    fn indicators_of<'e, T>(
        &self,
        register: &str,
        entry: &Entry<'e, T>,
        of: fn(&T) -> &Vec<Indicator>,
    ) -> Vec<Vec<Cell>> {
        let indicators = of(entry.record()).iter().enumerate();
        let row = |(at, indicator): (usize, &'e Indicator)| {
            let texts = |pick: fn(&Indicator) -> &Texts| {
                self.texts(entry, move |record| pick(of(record).get(at).unwrap_or(indicator)))
            };
            vec![
                Cell::Text(format!("{register}/{}/{}", entry.id, at + 1)),
                Cell::Text(format!("{register}/{}", entry.id)),
                texts(|indicator| &indicator.name),
                Cell::Text(indicator.class.name().to_owned()),
                texts(|indicator| &indicator.source),
                Cell::number(indicator.baseline),
                Cell::number(indicator.value),
                Cell::number(indicator.target),
                texts(|indicator| &indicator.unit),
                Cell::text(indicator.measured),
            ]
        };
        indicators.map(row).collect()
    }
}
