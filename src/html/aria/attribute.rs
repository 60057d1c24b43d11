//! The states and properties of WAI-ARIA 1.2 and the types of their values.

/// What values an attribute takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    TrueFalse,
    TrueFalseUndefined,
    Tristate,
    Integer,
    Number,
    Text,
    /// One id; nothing needs to exist under it.
    Id,
    Ids,
    Token(&'static [&'static str]),
    Tokens(&'static [&'static str]),
}

macro_rules! attributes {
    ($($variant:ident $name:literal $scope:ident $kind:expr;)*) => {
        /// A state or property.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Aria {
            $(#[doc = $name] $variant,)*
        }

        impl Aria {
            /// The attribute with a name, `aria-label`.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Some(match name {
                    $($name => Self::$variant,)*
                    _ => return None,
                })
            }

            /// The name as written in HTML, `aria-label`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The type of the value.
            #[must_use]
            pub const fn value_type(self) -> Type {
                match self {
                    $(Self::$variant => $kind,)*
                }
            }

            /// Whether every role supports it, including where that is deprecated.
            #[must_use]
            pub const fn is_global(self) -> bool {
                match self {
                    $(Self::$variant => attributes!(@scope $scope),)*
                }
            }
        }
    };
    (@scope global) => { true };
    (@scope role) => { false };
}

attributes! {
    ActiveDescendant "aria-activedescendant" role Type::Id;
    Atomic "aria-atomic" global Type::TrueFalse;
    Autocomplete "aria-autocomplete" role Type::Token(&["inline", "list", "both", "none"]);
    Busy "aria-busy" global Type::TrueFalse;
    Checked "aria-checked" role Type::Tristate;
    ColCount "aria-colcount" role Type::Integer;
    ColIndex "aria-colindex" role Type::Integer;
    ColSpan "aria-colspan" role Type::Integer;
    Controls "aria-controls" global Type::Ids;
    Current "aria-current" global Type::Token(&["page", "step", "location", "date", "time", "true", "false"]);
    DescribedBy "aria-describedby" global Type::Ids;
    Details "aria-details" global Type::Id;
    Disabled "aria-disabled" global Type::TrueFalse;
    DropEffect "aria-dropeffect" global Type::Tokens(&["copy", "execute", "link", "move", "none", "popup"]);
    ErrorMessage "aria-errormessage" global Type::Id;
    Expanded "aria-expanded" role Type::TrueFalseUndefined;
    FlowTo "aria-flowto" global Type::Ids;
    Grabbed "aria-grabbed" global Type::TrueFalseUndefined;
    HasPopup "aria-haspopup" global Type::Token(&["false", "true", "menu", "listbox", "tree", "grid", "dialog"]);
    Hidden "aria-hidden" global Type::TrueFalseUndefined;
    Invalid "aria-invalid" global Type::Token(&["grammar", "false", "spelling", "true"]);
    KeyShortcuts "aria-keyshortcuts" global Type::Text;
    Label "aria-label" global Type::Text;
    LabelledBy "aria-labelledby" global Type::Ids;
    Level "aria-level" role Type::Integer;
    Live "aria-live" global Type::Token(&["assertive", "off", "polite"]);
    Modal "aria-modal" role Type::TrueFalse;
    MultiLine "aria-multiline" role Type::TrueFalse;
    MultiSelectable "aria-multiselectable" role Type::TrueFalse;
    Orientation "aria-orientation" role Type::Token(&["horizontal", "undefined", "vertical"]);
    Owns "aria-owns" global Type::Ids;
    Placeholder "aria-placeholder" role Type::Text;
    PosInSet "aria-posinset" role Type::Integer;
    Pressed "aria-pressed" role Type::Tristate;
    ReadOnly "aria-readonly" role Type::TrueFalse;
    Relevant "aria-relevant" global Type::Tokens(&["additions", "all", "removals", "text"]);
    Required "aria-required" role Type::TrueFalse;
    RoleDescription "aria-roledescription" global Type::Text;
    RowCount "aria-rowcount" role Type::Integer;
    RowIndex "aria-rowindex" role Type::Integer;
    RowSpan "aria-rowspan" role Type::Integer;
    Selected "aria-selected" role Type::TrueFalseUndefined;
    SetSize "aria-setsize" role Type::Integer;
    Sort "aria-sort" role Type::Token(&["ascending", "descending", "none", "other"]);
    ValueMax "aria-valuemax" role Type::Number;
    ValueMin "aria-valuemin" role Type::Number;
    ValueNow "aria-valuenow" role Type::Number;
    ValueText "aria-valuetext" role Type::Text;
}
