//! Declarations of what TOML may hold: one form gives the Rust type, its reading and its JSON Schema.

/// A table: each key with its field, type and default. The doc comments become descriptions in the schema.
///
/// A key is required unless its type has a value for absence (`Option`, `Vec`, maps) or a default follows `=`.
macro_rules! table {
    (
        $(#[doc = $about:literal])+
        $vis:vis struct $name:ident {
            $( $(#[doc = $doc:literal])* $key:literal $field:ident : $type:ty $(= $default:expr)? ),* $(,)?
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq)]
        $vis struct $name {
            $( $(#[doc = $doc])* pub $field: $type, )*
        }

        impl $crate::config::read::FromToml for $name {
            fn read(
                value: &$crate::config::read::Value<'_>,
                key: &str,
                reader: &mut $crate::config::read::Reader<'_>,
            ) -> Option<Self> {
                let table = reader.table(value, key)?;
                reader.known_keys(table, &[$($key),*]);
                $( let $field = reader.field::<$type>(value, $key, $crate::config::read::declare::default!($($default)?)); )*
                Some(Self { $($field: $field?,)* })
            }

            fn schema() -> serde_json::Value {
                $crate::config::read::declare::object(
                    concat!($($about, "\n"),+),
                    vec![$((
                        $key,
                        concat!($($doc, "\n"),*),
                        <$type as $crate::config::read::FromToml>::schema(),
                        <$type as $crate::config::read::FromToml>::absent().is_none()
                            && $crate::config::read::declare::default!($($default)?).is_none_or(|_: $type| false),
                    )),*],
                )
            }
        }
    };
}
pub(crate) use table;

/// The default of a field in [`table`].
macro_rules! default {
    () => {
        None
    };
    ($default:expr) => {
        Some($default)
    };
}
pub(crate) use default;

/// A text that is one of a few: each written form with its variant.
macro_rules! choice {
    (
        $(#[doc = $about:literal])+
        $vis:vis enum $name:ident {
            $( $(#[doc = $doc:literal])* $text:literal $variant:ident ),* $(,)?
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $( $(#[doc = $doc])* $variant, )*
        }

        impl $name {
            /// The form that is written in TOML.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $( Self::$variant => $text, )*
                }
            }
        }

        impl $crate::config::read::FromToml for $name {
            fn read(
                value: &$crate::config::read::Value<'_>,
                key: &str,
                reader: &mut $crate::config::read::Reader<'_>,
            ) -> Option<Self> {
                match reader.one_of(value, key, &[$($text),*])? {
                    $( $text => Some(Self::$variant), )*
                    _ => None,
                }
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({ "enum": [$($text),*] })
            }
        }
    };
}
pub(crate) use choice;

/// The schema of a table: key, description, schema, whether it is required.
pub fn object(about: &str, fields: Vec<(&'static str, &str, serde_json::Value, bool)>) -> serde_json::Value {
    let required: Vec<&str> = fields.iter().filter(|field| field.3).map(|field| field.0).collect();
    let properties: serde_json::Map<String, serde_json::Value> = fields
        .into_iter()
        .map(|(key, doc, schema, _)| (key.to_owned(), described(schema, doc)))
        .collect();
    let mut object = serde_json::json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        object["required"] = required.into();
    }
    described(object, about)
}

fn described(mut schema: serde_json::Value, doc: &str) -> serde_json::Value {
    let doc = doc.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    if !doc.trim().is_empty() && schema.is_object() {
        schema["description"] = doc.trim().into();
    }
    schema
}
