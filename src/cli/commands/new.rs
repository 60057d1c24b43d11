//! `veksle new`: a document with the front matter of its kind filled in.

use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::args::New;
use crate::cli::commands::site::today;
use crate::cli::fs;
use crate::cli::session::{Exit, Session};
use crate::config::SiteConfig;
use crate::config::kind::{FieldSettings, FieldType, built_in};
use crate::config::policy::NorwegianPolicy;
use crate::config::read::nearest;
use crate::source::Sources;

/// The tables of the built-in kinds that have one.
const TABLES: &[(&str, &str)] = &[
    ("audience", include_str!("../kinds/audience.toml")),
    ("channel", include_str!("../kinds/channel.toml")),
    ("consultation", include_str!("../kinds/consultation.toml")),
    ("decision", include_str!("../kinds/decision.toml")),
    ("event", include_str!("../kinds/event.toml")),
    ("goal", include_str!("../kinds/goal.toml")),
    ("minutes", include_str!("../kinds/minutes.toml")),
];

/// Writes the document in each language that is wanted, and says where.
#[must_use]
pub fn run(args: &New, session: &Session) -> Exit {
    let root = &session.common.root;
    let sources = match fs::load(root) {
        Ok(files) => Sources::new(files),
        Err(error) => return session.refused(root.display(), &error),
    };
    let (config, _) = SiteConfig::read(&sources);
    if !config.kinds().any(|kind| kind == args.kind) {
        let near = nearest(&args.kind, config.kinds()).unwrap_or("page").to_owned();
        session.complain("cli.no-such-kind", &[("kind", args.kind.clone()), ("suggestion", near)]);
        return Exit::Usage;
    }
    let path = path(args, &config);
    let languages = languages(args, &config);
    if let Some(unknown) = languages.iter().find(|tag| config.languages.find(tag).is_none()) {
        let known = config.languages.to_string();
        session.complain(
            "cli.no-such-language",
            &[("lang", unknown.clone()), ("languages", known)],
        );
        return Exit::Usage;
    }
    let original = match args.from.as_deref().map(|path| Original::read(root, path)) {
        Some(Err(error)) => return session.refused(root.display(), &error),
        Some(Ok(original)) => Some(original),
        None => None,
    };
    for tag in languages {
        let path = root.join("content").join(format!("{path}.{tag}.md"));
        match write(&path, &text(args, &config, original.as_ref())) {
            Ok(()) => session.say("cli.wrote", &[("path", path.display().to_string())]),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                session.complain("cli.exists", &[("path", path.display().to_string())]);
                return Exit::Usage;
            }
            Err(error) => return session.refused(path.display(), &error),
        }
    }
    Exit::Clean
}

/// Where the document goes below `content/`; one whose path names no section goes into that of its kind.
fn path(args: &New, config: &SiteConfig) -> String {
    let path = args.path.trim_matches('/');
    let kind = config.settings.kind.get(&args.kind);
    match kind.and_then(|kind| kind.section.as_ref()) {
        Some(section) if !path.contains('/') => format!("{}/{path}", section.value.trim_matches('/')),
        _ => path.to_owned(),
    }
}

/// The document that is translated.
struct Original {
    /// Language tag in its file name.
    lang: String,
    hash: String,
    body: String,
}

impl Original {
    fn read(root: &Path, path: &Path) -> io::Result<Self> {
        let path: PathBuf = if path.exists() {
            path.to_owned()
        } else {
            root.join(path)
        };
        let text = std::fs::read_to_string(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let lang = name
            .trim_end_matches(".md")
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_owned();
        let hash = blake3::hash(text.as_bytes()).to_hex()[..16].to_owned();
        let body = text.splitn(3, "+++").nth(2).unwrap_or(&text).trim_start().to_owned();
        Ok(Self { lang, hash, body })
    }
}

/// The languages that are asked for, or those that the kind's policy asks for, or the site's first.
fn languages(args: &New, config: &SiteConfig) -> Vec<String> {
    if !args.languages.is_empty() {
        return args.languages.clone();
    }
    let own = config.settings.kind.get(&args.kind).and_then(|kind| kind.norwegian);
    let policy = own.or_else(|| built_in(&args.kind).and_then(|kind| kind.norwegian));
    let norwegian = ["nb", "nn"].iter().filter(|tag| config.languages.find(tag).is_some());
    if policy == Some(NorwegianPolicy::Both) {
        return norwegian.map(|tag| (*tag).to_owned()).collect();
    }
    config
        .languages
        .iter()
        .take(1)
        .map(|lang| config.tag(lang).to_owned())
        .collect()
}

/// The whole file.
fn text(args: &New, config: &SiteConfig, original: Option<&Original>) -> String {
    let name = args.path.trim_matches('/').rsplit('/').next().unwrap_or_default();
    let mut out = format!(
        "+++\ntitle = {}\ndescription = \"\"\nkind = {}\ndate = {}\nowner = \"\"\ndraft = true\n",
        toml::Value::from(title(name)),
        toml::Value::from(args.kind.as_str()),
        today(),
    );
    if let Some(original) = original {
        let _ = writeln!(
            out,
            "translates = {{ lang = \"{}\", hash = \"{}\" }}",
            original.lang, original.hash
        );
    }
    if let Some((_, table)) = TABLES.iter().find(|(kind, _)| *kind == args.kind) {
        let _ = write!(out, "\n{table}");
    } else if let Some(kind) = config
        .settings
        .kind
        .get(&args.kind)
        .filter(|kind| !kind.fields.is_empty())
    {
        let _ = writeln!(out, "\n[{}]", args.kind);
        for (name, field) in kind.fields.iter().filter(|(_, field)| has_placeholder(field)) {
            let _ = writeln!(out, "{} = {}", name.value, placeholder(field));
        }
    }
    out.push_str("+++\n\n");
    out.push_str(original.map_or("", |original| &original.body));
    out
}

/// `velge-kanal` as a title: `Velge kanal`.
fn title(name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether there is a value to begin with: no address is anybody's.
fn has_placeholder(field: &FieldSettings) -> bool {
    field.required || !matches!(field.kind, FieldType::Url | FieldType::Email)
}

/// A value of the field's type for the writer to replace.
fn placeholder(field: &FieldSettings) -> String {
    let value = match (field.values.first(), field.kind) {
        (Some(first), _) => toml::Value::from(first.value.as_str()).to_string(),
        (None, FieldType::Integer | FieldType::Number) => "0".to_owned(),
        (None, FieldType::Boolean) => "false".to_owned(),
        (None, FieldType::Date) => today().to_string(),
        (None, FieldType::Text | FieldType::Url | FieldType::Email) => "\"\"".to_owned(),
    };
    if field.list { format!("[{value}]") } else { value }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    io::Write::write_all(&mut file, text.as_bytes())
}
