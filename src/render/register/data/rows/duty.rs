//! Roles, tasks, requirements, organisations and terms.

use crate::config::read::FromToml;
use crate::config::register::Term;
use crate::lang::Language;
use crate::parse::record::register::{Organisation, PartKind, Requirement, Role};
use crate::render::register::data::rows::{Source, text};
use crate::render::register::data::table::{Cell, Holds, Table};
use crate::site::slug::slugify;
use crate::span::Spanned;

impl Source<'_> {
    pub fn roles(&self) -> Table {
        let columns = vec![("id", Holds::Id), ("name", Holds::Texts), ("description", Holds::Texts)];
        let row = |role: &Spanned<Role>| {
            let role = &role.value;
            vec![
                Cell::Text(role.id.value.clone()),
                self.name(&role.name),
                self.name(&role.description),
            ]
        };
        Table::new("roles", "responsibility", columns).rows(self.site.registers.roles.iter().map(row))
    }

    pub fn responsibilities(&self) -> Table {
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

    pub fn requirements(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("text", Holds::Texts),
            ("source", Holds::Texts),
            ("url", Holds::Address),
            ("met_by", Holds::List),
        ];
        let row = |requirement: &Spanned<Requirement>| {
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

    pub fn organisations(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("name", Holds::Texts),
            ("abbreviation", Holds::Texts),
            ("former_names", Holds::List),
        ];
        let row = |organisation: &Spanned<Organisation>| {
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

    /// The glossary; a term's id is made of its name in the site's first language.
    pub fn terms(&self) -> Table {
        let columns = vec![
            ("id", Holds::Id),
            ("name", Holds::Texts),
            ("abbreviation", Holds::Texts),
            ("explanation", Holds::Texts),
        ];
        let row = |term: &Term| {
            let (name, _) = self.config.text(&term.name, Language(0))?;
            Some(vec![
                Cell::Text(slugify(name)),
                self.name(&term.name),
                self.name(&term.abbreviation),
                self.name(&term.explanation),
            ])
        };
        Table::new("terms", "terms", columns).rows(self.config.glossary.terms.iter().filter_map(row))
    }
}
