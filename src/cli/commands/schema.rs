//! `veksle schema`: the JSON Schemas that editors use.

use crate::cli::fs;
use crate::cli::report::json::Document;
use crate::cli::session::{Exit, Session, print};
use crate::config::SiteConfig;
use crate::parse::{schemas, schemas_of_kinds};
use crate::source::Sources;

/// Prints one schema, a site's own kinds among them, or the names of all when the name is unknown.
#[must_use]
pub fn run(name: &str, session: &Session) -> Exit {
    let mut all = schemas();
    // Away from any site there are the built-in kinds.
    if let Ok(files) = fs::load(&session.common.root) {
        all.extend(schemas_of_kinds(&SiteConfig::read(&Sources::new(files)).0));
    }
    all.push((
        "findings".to_owned(),
        schemars::schema_for!(Document<'static>).to_value(),
    ));
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    match all.iter().find(|(known, _)| known == name) {
        Some((_, schema)) => {
            print(&(serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"));
            Exit::Clean
        }
        None => {
            let args = [("name", name.to_owned()), ("names", names.join(", "))];
            session.complain("cli.no-such-schema", &args);
            Exit::Usage
        }
    }
}
