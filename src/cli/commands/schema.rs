//! `veksle schema`: the JSON Schemas that editors use.

use crate::cli::report::json::Document;
use crate::cli::session::{Exit, Session, print};
use crate::parse::schemas;

/// Prints one schema, or the names of all when the name is unknown.
#[must_use]
pub fn run(name: &str, session: &Session) -> Exit {
    let mut all = schemas();
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
