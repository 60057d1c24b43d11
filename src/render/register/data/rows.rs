//! The columns and rows of each register. Ids of other entries are only those that are in the registers.

use std::collections::BTreeMap;

use crate::config::SiteConfig;
use crate::config::kind::FieldType;
use crate::config::read::{FromToml, Texts};
use crate::lang::Language;
use crate::parse::front_matter::Moment;
use crate::parse::record::audience::{Audience, AudienceLevel};
use crate::parse::record::channel::{Channel, CommentPolicy, CrisisRole, Indicator, IndicatorClass, Purpose, State};
use crate::parse::record::event::{Decision, DecisionStatus};
use crate::parse::record::goal::{Goal, GoalLevel, GoalStatus};
use crate::parse::record::own::{Datum, DatumValue};
use crate::parse::record::register::PartKind;
use crate::render::register::channel::{needs_account, official};
use crate::render::register::data::table::{Cell, Holds, Table};
use crate::site::model::{Site, Target};
use crate::site::register::{Entry, Register, find};
use crate::span::Spanned;

/// Every register of the site.
pub fn tables(config: &SiteConfig, site: &Site, register: &Register<'_>) -> Vec<Table> {
    let source = Source { config, site, register };
    let mut tables = vec![
        source.channels(),
        source.accounts(),
        source.audiences(),
        source.reach(),
        source.needs(),
        source.goals(),
        source.commitments(),
        source.indicators(),
        source.decisions(),
        source.roles(),
        source.responsibilities(),
        source.requirements(),
        source.organisations(),
    ];
    tables.extend(register.own.keys().map(|kind| source.own(kind)));
    tables
}

/// What rows are made from.
struct Source<'a> {
    config: &'a SiteConfig,
    site: &'a Site,
    register: &'a Register<'a>,
}

impl Source<'_> {
    fn channels(&self) -> Table {
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
        let known = |id: &&Spanned<String>| find(&self.register.channels, &id.value).is_some() || id.value == "nothing";
        let texts = |pick: fn(&Channel) -> &Texts| self.texts(entry, pick);
        let purposes =
            |list: &[Spanned<Purpose>]| Cell::List(list.iter().map(|item| item.value.name().to_owned()).collect());
        vec![
            Cell::Text(entry.id.to_owned()),
            self.title(entry),
            self.page(entry),
            text(&record.platform),
            text(&record.account),
            text(&record.address),
            Cell::Text(record.state.value.name().to_owned()),
            text(&record.trial_ends),
            text(&record.owner),
            text(&record.deputy),
            Cell::number(record.hours_per_week.as_ref().map(|hours| hours.value)),
            self.audiences_of(record),
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
            Cell::text(record.replaced_by.as_ref().filter(known).map(|id| &id.value)),
            text(&record.last_used),
            text(&record.next_review),
        ]
    }

    fn accounts(&self) -> Table {
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
                text(&record.platform),
                text(&record.account),
                text(&record.address),
                text(&record.verified),
            ]
        };
        Table::new("accounts", "accounts", columns).rows(official(&self.register.channels).map(row))
    }

    fn audiences(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("title", Holds::Texts),
            ("page", Holds::Texts),
            ("definition", Holds::Texts),
            ("level", Holds::Choice(AudienceLevel::schema())),
            ("age_from", Holds::Number),
            ("age_to", Holds::Number),
            ("priority", Holds::Number),
        ];
        let row = |entry: &Entry<'_, Audience>| {
            let record = entry.record();
            let age =
                |pick: fn(&crate::parse::record::audience::AgeBand) -> Option<u32>| record.age.as_ref().and_then(pick);
            vec![
                Cell::Text(entry.id.to_owned()),
                self.title(entry),
                self.page(entry),
                self.texts(entry, |audience| &audience.definition),
                Cell::Text(record.level.name().to_owned()),
                Cell::number(age(|band| band.from)),
                Cell::number(age(|band| band.to)),
                Cell::number(record.priority.as_ref().map(|priority| priority.value)),
            ]
        };
        Table::new("audiences", "reach", columns).rows(self.register.audiences.iter().map(row))
    }

    fn reach(&self) -> Table {
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

    fn needs(&self) -> Table {
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

    fn goals(&self) -> Table {
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

    fn commitments(&self) -> Table {
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

    fn indicators(&self) -> Table {
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

    fn decisions(&self) -> Table {
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

    fn roles(&self) -> Table {
        let columns = vec![("id", Holds::Id), ("name", Holds::Texts), ("description", Holds::Texts)];
        let row = |role: &Spanned<crate::parse::record::register::Role>| {
            let role = &role.value;
            vec![
                Cell::Text(role.id.value.clone()),
                self.name(&role.name),
                self.name(&role.description),
            ]
        };
        Table::new("roles", "responsibility", columns).rows(self.site.registers.roles.iter().map(row))
    }

    fn responsibilities(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("task", Holds::Texts),
            ("role", Holds::Text),
            ("part", Holds::Choice(PartKind::schema())),
        ];
        let rows = self.site.registers.tasks.iter().enumerate().flat_map(|(at, task)| {
            task.value.parts.iter().map(move |part| {
                vec![
                    Cell::Text(format!("{:02}/{}/{}", at + 1, part.part.name(), part.role.value)),
                    self.name(&task.value.name),
                    Cell::Text(part.role.value.clone()),
                    Cell::Text(part.part.name().to_owned()),
                ]
            })
        });
        Table::new("responsibilities", "responsibility", columns).rows(rows)
    }

    fn requirements(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("text", Holds::Texts),
            ("source", Holds::Texts),
            ("url", Holds::Address),
            ("met_by", Holds::List),
        ];
        let row = |requirement: &Spanned<crate::parse::record::register::Requirement>| {
            let requirement = &requirement.value;
            vec![
                Cell::Text(requirement.id.value.clone()),
                self.name(&requirement.text),
                self.name(&requirement.source),
                text(&requirement.url),
                Cell::List(
                    requirement
                        .met_by
                        .iter()
                        .filter_map(|link| self.address(link))
                        .collect(),
                ),
            ]
        };
        Table::new("requirements", "requirements", columns).rows(self.site.registers.requirements.iter().map(row))
    }

    fn organisations(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("name", Holds::Texts),
            ("abbreviation", Holds::Texts),
            ("former_names", Holds::List),
        ];
        let row = |organisation: &Spanned<crate::parse::record::register::Organisation>| {
            let organisation = &organisation.value;
            let former = organisation.former.iter().filter_map(|former| {
                let (text, _) = self.config.text(&former.name, Language(0))?;
                Some(text.to_owned())
            });
            vec![
                Cell::Text(organisation.id.value.clone()),
                self.name(&organisation.name),
                self.name(&organisation.abbreviation),
                Cell::List(former.collect()),
            ]
        };
        Table::new("organisations", "organisations", columns).rows(self.site.registers.organisations.iter().map(row))
    }

    /// A kind that `site.toml` declares.
    fn own(&self, kind: &str) -> Table {
        let settings = self.config.settings.kind.get(kind);
        let fields: Vec<_> = settings.iter().flat_map(|kind| kind.fields.iter()).collect();
        let common = [("id", Holds::Id), ("title", Holds::Texts), ("page", Holds::Texts)];
        let columns = common.into_iter().chain(fields.iter().map(|(name, field)| {
            let holds = if field.list { Holds::List } else { holds(field.kind) };
            (name.value.as_str(), holds)
        }));
        let entries = self.register.own.get(kind).into_iter().flatten();
        let rows = entries.map(|entry| {
            let record = entry.record();
            let common = [Cell::Text(entry.id.to_owned()), self.title(entry), self.page(entry)];
            let own = fields.iter().map(|(name, _)| own_cell(record.fields.get(&name.value)));
            common.into_iter().chain(own).collect()
        });
        Table::new(kind, kind, columns.collect()).rows(rows)
    }

    /// The titles of an entry's pages.
    fn title<T>(&self, entry: &Entry<'_, T>) -> Cell {
        self.of_pages(entry, |page| page.title.clone())
    }

    /// The addresses of an entry's pages.
    fn page<T>(&self, entry: &Entry<'_, T>) -> Cell {
        self.of_pages(entry, |page| self.site.base.absolute(&page.url))
    }

    fn of_pages<T>(&self, entry: &Entry<'_, T>, value: impl Fn(&crate::site::model::Page) -> String) -> Cell {
        let pages = self.site.group(entry.group).pages.iter();
        let pages = pages
            .filter_map(|(_, page)| Some(self.site.page((*page)?)))
            .filter(|page| page.status.is_listed());
        Cell::Texts(
            pages
                .map(|page| (self.config.tag(page.lang).to_owned(), value(page)))
                .collect(),
        )
    }

    /// A text of an entry in each language that has it. One without a language is in that of its page.
    fn texts<'e, T>(&self, entry: &Entry<'e, T>, pick: impl Fn(&'e T) -> &'e Texts) -> Cell {
        let mut found = BTreeMap::new();
        for (lang, version) in entry.versions.iter() {
            let texts = pick(version.record);
            let written = texts.every.as_ref().map(|text| (version.written, text));
            let own = texts.each.get(self.config.tag(lang)).map(|text| (lang, text));
            found.extend(
                own.or(written)
                    .map(|(lang, text)| (self.config.tag(lang).to_owned(), text.value.clone())),
            );
        }
        Cell::Texts(found)
    }

    /// A text of a register that is no page; one without a language is the same in all.
    fn name(&self, texts: &Texts) -> Cell {
        let languages = self.config.languages.iter();
        let own = languages.filter_map(|lang| {
            let tag = self.config.tag(lang);
            Some((tag.to_owned(), texts.get(tag)?.to_owned()))
        });
        Cell::Texts(own.collect())
    }

    /// Where a source link leads readers of the site's first language.
    fn address(&self, link: &Spanned<String>) -> Option<String> {
        let path = match self.site.referred[Language(0)].get(&link.span)? {
            Target::Page { page, .. } => &self.site.page(*page).url,
            Target::File { url, .. } => url,
            Target::Written(written) => return written.contains("://").then(|| written.clone()),
        };
        Some(self.site.base.absolute(path))
    }

    fn audiences_of(&self, record: &Channel) -> Cell {
        known(&record.audiences, &self.register.audiences)
    }
}

/// The ids that are in a register.
fn known<T>(ids: &[Spanned<String>], entries: &[Entry<'_, T>]) -> Cell {
    let known = ids.iter().filter(|id| find(entries, &id.value).is_some());
    Cell::List(known.map(|id| id.value.clone()).collect())
}

fn text(value: &Option<Spanned<impl ToString>>) -> Cell {
    Cell::text(value.as_ref().map(|value| value.value.to_string()))
}

fn list_of(schema: &serde_json::Value) -> Holds {
    Holds::Choice(serde_json::json!({ "type": "array", "items": schema }))
}

/// One of a few, or `null`.
fn or_nothing(schema: serde_json::Value) -> Holds {
    Holds::Choice(serde_json::json!({ "anyOf": [schema, { "type": "null" }] }))
}

fn holds(field: FieldType) -> Holds {
    match field {
        FieldType::Text | FieldType::Email => Holds::Text,
        FieldType::Integer | FieldType::Number => Holds::Number,
        // A field that is not there is not a no.
        FieldType::Boolean => Holds::Choice(serde_json::json!({ "type": ["boolean", "null"] })),
        FieldType::Date => Holds::Date,
        FieldType::Url => Holds::Address,
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a field counts far fewer than 2^52 of anything"
)]
fn own_cell(datum: Option<&Datum>) -> Cell {
    let Some(datum) = datum else { return Cell::Nothing };
    match &datum.value {
        DatumValue::Text(text) => Cell::Text(text.clone()),
        DatumValue::Integer(number) => Cell::Number(*number as f64),
        DatumValue::Number(number) => Cell::Number(*number),
        DatumValue::Boolean(flag) => Cell::Boolean(*flag),
        DatumValue::Moment(moment) => Cell::Text(iso(*moment)),
        DatumValue::List(items) => Cell::List(items.iter().filter_map(plain).collect()),
        DatumValue::Table(_) => Cell::Nothing,
    }
}

/// An item of a list as text.
fn plain(datum: &Datum) -> Option<String> {
    match &datum.value {
        DatumValue::Text(text) => Some(text.clone()),
        DatumValue::Integer(number) => Some(number.to_string()),
        DatumValue::Number(number) => Some(number.to_string()),
        DatumValue::Boolean(flag) => Some(flag.to_string()),
        DatumValue::Moment(moment) => Some(iso(*moment)),
        DatumValue::List(_) | DatumValue::Table(_) => None,
    }
}

fn iso(moment: Moment) -> String {
    match moment {
        Moment::Month { year, month } => format!("{year:04}-{month:02}"),
        Moment::Day(date) => date.to_string(),
        Moment::Time(time) => time.to_string(),
    }
}
