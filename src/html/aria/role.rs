//! The roles of WAI-ARIA 1.2, its Digital Publishing module 1.0 and its Graphics module 1.0, complete.

use std::sync::LazyLock;

use super::attribute::Aria::{self, *};

/// What the specifications say about a role itself; what it inherits is found through `is_a`.
#[derive(Debug, Clone, Copy)]
struct Data {
    superclasses: &'static [Role],
    supported: &'static [Aria],
    required: &'static [Aria],
    prohibited: &'static [Aria],
    context: &'static [Role],
    owned: &'static [Role],
    is_abstract: bool,
    names_from_content: bool,
    presents_children: bool,
}

/// A role with these superclasses.
const fn is(superclasses: &'static [Role]) -> Data {
    Data {
        superclasses,
        supported: &[],
        required: &[],
        prohibited: &[],
        context: &[],
        owned: &[],
        is_abstract: false,
        names_from_content: false,
        presents_children: true,
    }
}

/// An abstract role with these superclasses.
const fn kind(superclasses: &'static [Role]) -> Data {
    let mut data = is(superclasses);
    data.is_abstract = true;
    data
}

impl Data {
    const fn supports(mut self, attributes: &'static [Aria]) -> Self {
        self.supported = attributes;
        self
    }

    const fn requires(mut self, attributes: &'static [Aria]) -> Self {
        self.required = attributes;
        self
    }

    const fn prohibits(mut self, attributes: &'static [Aria]) -> Self {
        self.prohibited = attributes;
        self
    }

    const fn within(mut self, roles: &'static [Role]) -> Self {
        self.context = roles;
        self
    }

    const fn owns(mut self, roles: &'static [Role]) -> Self {
        self.owned = roles;
        self
    }

    const fn named_by_content(mut self) -> Self {
        self.names_from_content = true;
        self
    }

    const fn leaf(mut self) -> Self {
        self.presents_children = false;
        self
    }
}

/// Naming by ARIA is not allowed.
const NAMES: &[Aria] = &[Label, LabelledBy];
const TABLES: &[Role] = &[Role::Table, Role::Grid, Role::TreeGrid];
const ROWS: &[Role] = &[Role::Row, Role::RowGroup];
const MENUS: &[Role] = &[Role::Menu, Role::MenuBar, Role::Group];
const MENU_ITEMS: &[Role] = &[Role::MenuItem, Role::MenuItemCheckbox, Role::MenuItemRadio, Role::Group];

macro_rules! roles {
    ($($variant:ident $name:literal $data:expr;)*) => {
        /// A role.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role {
            $(#[doc = $name] $variant,)*
        }

        static DATA: &[Data] = &[$($data,)*];

        impl Role {
            /// Every role, abstract ones too.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The role with a lower-case name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Some(match name {
                    $($name => Self::$variant,)*
                    _ => return None,
                })
            }

            /// The name as written in HTML.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

use Role as R;

roles! {
    // Abstract
    RoleType "roletype" kind(&[]);
    Structure "structure" kind(&[R::RoleType]);
    Widget "widget" kind(&[R::RoleType]);
    Window "window" kind(&[R::RoleType]);
    Command "command" kind(&[R::Widget]);
    Composite "composite" kind(&[R::Widget]).supports(&[ActiveDescendant, Disabled]);
    Input "input" kind(&[R::Widget]).supports(&[Disabled]);
    Landmark "landmark" kind(&[R::Section]);
    Range "range" kind(&[R::Structure]).supports(&[ValueMax, ValueMin, ValueNow, ValueText]);
    Section "section" kind(&[R::Structure]);
    SectionHead "sectionhead" kind(&[R::Structure]);
    Select "select" kind(&[R::Composite, R::Group]).supports(&[Orientation]);
    // WAI-ARIA 1.2
    Alert "alert" is(&[R::Section]);
    AlertDialog "alertdialog" is(&[R::Alert, R::Dialog]);
    Application "application" is(&[R::Structure])
        .supports(&[ActiveDescendant, Disabled, ErrorMessage, Expanded, HasPopup, Invalid]);
    Article "article" is(&[R::Document]).supports(&[PosInSet, SetSize]);
    Banner "banner" is(&[R::Landmark]);
    Blockquote "blockquote" is(&[R::Section]);
    Button "button" is(&[R::Command]).supports(&[Disabled, Expanded, HasPopup, Pressed]).named_by_content().leaf();
    Caption "caption" is(&[R::Section]).prohibits(NAMES).within(&[R::Figure, R::Table, R::Grid, R::TreeGrid]);
    Cell "cell" is(&[R::Section]).supports(&[ColIndex, ColSpan, RowIndex, RowSpan]).within(&[R::Row]).named_by_content();
    Checkbox "checkbox" is(&[R::Input]).requires(&[Checked])
        .supports(&[ErrorMessage, Expanded, Invalid, ReadOnly, Required]).named_by_content().leaf();
    Code "code" is(&[R::Section]).prohibits(NAMES);
    ColumnHeader "columnheader" is(&[R::Cell, R::GridCell, R::SectionHead]).supports(&[Sort]).within(&[R::Row])
        .named_by_content();
    Combobox "combobox" is(&[R::Input]).requires(&[Expanded, Controls])
        .supports(&[ActiveDescendant, Autocomplete, ErrorMessage, HasPopup, Invalid, ReadOnly, Required]);
    Complementary "complementary" is(&[R::Landmark]);
    ContentInfo "contentinfo" is(&[R::Landmark]);
    Definition "definition" is(&[R::Section]);
    Deletion "deletion" is(&[R::Section]).prohibits(NAMES);
    Dialog "dialog" is(&[R::Window]).supports(&[Modal]);
    Directory "directory" is(&[R::List]);
    Document "document" is(&[R::Structure]);
    Emphasis "emphasis" is(&[R::Section]).prohibits(NAMES);
    Feed "feed" is(&[R::List]).owns(&[R::Article]);
    Figure "figure" is(&[R::Section]);
    Form "form" is(&[R::Landmark]);
    Generic "generic" is(&[R::Structure]).prohibits(&[Label, LabelledBy, RoleDescription]);
    Grid "grid" is(&[R::Composite, R::Table]).supports(&[MultiSelectable, ReadOnly]).owns(ROWS);
    GridCell "gridcell" is(&[R::Cell, R::Widget])
        .supports(&[Disabled, ErrorMessage, Expanded, HasPopup, Invalid, ReadOnly, Required, Selected])
        .within(&[R::Row]).named_by_content();
    Group "group" is(&[R::Section]).supports(&[ActiveDescendant, Disabled]);
    Heading "heading" is(&[R::SectionHead]).requires(&[Level]).named_by_content();
    Img "img" is(&[R::Section]).leaf();
    Insertion "insertion" is(&[R::Section]).prohibits(NAMES);
    Link "link" is(&[R::Command]).supports(&[Disabled, Expanded, HasPopup]).named_by_content();
    List "list" is(&[R::Section]).owns(&[R::ListItem]);
    ListBox "listbox" is(&[R::Select])
        .supports(&[ErrorMessage, Expanded, Invalid, MultiSelectable, ReadOnly, Required]).owns(&[R::Option, R::Group]);
    ListItem "listitem" is(&[R::Section]).supports(&[Level, PosInSet, SetSize]).within(&[R::List, R::Directory]);
    Log "log" is(&[R::Section]);
    Main "main" is(&[R::Landmark]);
    Marquee "marquee" is(&[R::Section]);
    Math "math" is(&[R::Section]);
    Menu "menu" is(&[R::Select]).owns(MENU_ITEMS);
    MenuBar "menubar" is(&[R::Menu]).owns(MENU_ITEMS);
    MenuItem "menuitem" is(&[R::Command]).supports(&[Disabled, Expanded, HasPopup, PosInSet, SetSize]).within(MENUS)
        .named_by_content();
    MenuItemCheckbox "menuitemcheckbox" is(&[R::MenuItem]).requires(&[Checked]).within(MENUS).named_by_content().leaf();
    MenuItemRadio "menuitemradio" is(&[R::MenuItem]).requires(&[Checked]).within(MENUS).named_by_content().leaf();
    Meter "meter" is(&[R::Range]).requires(&[ValueNow]).leaf();
    Navigation "navigation" is(&[R::Landmark]);
    None "none" is(&[R::Structure]).prohibits(NAMES);
    Note "note" is(&[R::Section]);
    Option "option" is(&[R::Input]).requires(&[Selected]).supports(&[Checked, PosInSet, SetSize])
        .within(&[R::ListBox, R::Group]).named_by_content().leaf();
    Paragraph "paragraph" is(&[R::Section]).prohibits(NAMES);
    Presentation "presentation" is(&[R::Structure]).prohibits(NAMES);
    ProgressBar "progressbar" is(&[R::Range, R::Widget]).leaf();
    Radio "radio" is(&[R::Input]).requires(&[Checked]).supports(&[PosInSet, SetSize]).named_by_content().leaf();
    RadioGroup "radiogroup" is(&[R::Select]).supports(&[ErrorMessage, Invalid, ReadOnly, Required]).owns(&[R::Radio]);
    Region "region" is(&[R::Landmark]);
    Row "row" is(&[R::Group, R::Widget])
        .supports(&[ColIndex, Expanded, Level, PosInSet, RowIndex, SetSize, Selected])
        .within(&[R::Table, R::Grid, R::TreeGrid, R::RowGroup])
        .owns(&[R::Cell, R::ColumnHeader, R::GridCell, R::RowHeader]).named_by_content();
    RowGroup "rowgroup" is(&[R::Structure]).within(TABLES).owns(&[R::Row]);
    RowHeader "rowheader" is(&[R::Cell, R::GridCell, R::SectionHead]).supports(&[Sort]).within(&[R::Row])
        .named_by_content();
    ScrollBar "scrollbar" is(&[R::Range, R::Widget]).requires(&[Controls, ValueNow]).supports(&[Disabled, Orientation])
        .leaf();
    Search "search" is(&[R::Landmark]);
    SearchBox "searchbox" is(&[R::TextBox]);
    Separator "separator" is(&[R::Structure, R::Widget])
        .supports(&[Disabled, Orientation, ValueMax, ValueMin, ValueNow, ValueText]).leaf();
    Slider "slider" is(&[R::Input, R::Range]).requires(&[ValueNow])
        .supports(&[ErrorMessage, HasPopup, Invalid, Orientation, ReadOnly]).leaf();
    SpinButton "spinbutton" is(&[R::Composite, R::Input, R::Range])
        .supports(&[ErrorMessage, Invalid, ReadOnly, Required]);
    Status "status" is(&[R::Section]);
    Strong "strong" is(&[R::Section]).prohibits(NAMES);
    Subscript "subscript" is(&[R::Section]).prohibits(NAMES);
    Superscript "superscript" is(&[R::Section]).prohibits(NAMES);
    Switch "switch" is(&[R::Checkbox]).requires(&[Checked]).named_by_content().leaf();
    Tab "tab" is(&[R::SectionHead, R::Widget])
        .supports(&[Disabled, Expanded, HasPopup, PosInSet, Selected, SetSize]).within(&[R::TabList]).named_by_content()
        .leaf();
    Table "table" is(&[R::Section]).supports(&[ColCount, RowCount]).owns(ROWS);
    TabList "tablist" is(&[R::Composite]).supports(&[Level, MultiSelectable, Orientation]).owns(&[R::Tab]);
    TabPanel "tabpanel" is(&[R::Section]);
    Term "term" is(&[R::Section]);
    TextBox "textbox" is(&[R::Input]).supports(&[
        ActiveDescendant, Autocomplete, ErrorMessage, HasPopup, Invalid, MultiLine, Placeholder, ReadOnly, Required,
    ]);
    Time "time" is(&[R::Section]);
    Timer "timer" is(&[R::Status]);
    ToolBar "toolbar" is(&[R::Group]).supports(&[Orientation]);
    ToolTip "tooltip" is(&[R::Section]).named_by_content();
    Tree "tree" is(&[R::Select]).supports(&[ErrorMessage, Invalid, MultiSelectable, Required])
        .owns(&[R::TreeItem, R::Group]);
    TreeGrid "treegrid" is(&[R::Grid, R::Tree]).owns(ROWS);
    TreeItem "treeitem" is(&[R::ListItem, R::Option]).supports(&[Expanded, HasPopup]).within(&[R::Tree, R::Group])
        .named_by_content();
    // Digital Publishing 1.0
    DocAbstract "doc-abstract" is(&[R::Section]);
    DocAcknowledgments "doc-acknowledgments" is(&[R::Landmark]);
    DocAfterword "doc-afterword" is(&[R::Landmark]);
    DocAppendix "doc-appendix" is(&[R::Landmark]);
    DocBacklink "doc-backlink" is(&[R::Link]).named_by_content();
    DocBiblioentry "doc-biblioentry" is(&[R::ListItem]).within(&[R::List]);
    DocBibliography "doc-bibliography" is(&[R::Landmark]);
    DocBiblioref "doc-biblioref" is(&[R::Link]).named_by_content();
    DocChapter "doc-chapter" is(&[R::Landmark]);
    DocColophon "doc-colophon" is(&[R::Section]);
    DocConclusion "doc-conclusion" is(&[R::Landmark]);
    DocCover "doc-cover" is(&[R::Img]);
    DocCredit "doc-credit" is(&[R::Section]);
    DocCredits "doc-credits" is(&[R::Landmark]);
    DocDedication "doc-dedication" is(&[R::Section]);
    DocEndnote "doc-endnote" is(&[R::ListItem]).within(&[R::List]);
    DocEndnotes "doc-endnotes" is(&[R::Landmark]);
    DocEpigraph "doc-epigraph" is(&[R::Section]);
    DocEpilogue "doc-epilogue" is(&[R::Landmark]);
    DocErrata "doc-errata" is(&[R::Landmark]);
    DocExample "doc-example" is(&[R::Section]);
    DocFootnote "doc-footnote" is(&[R::Section]);
    DocForeword "doc-foreword" is(&[R::Landmark]);
    DocGlossary "doc-glossary" is(&[R::Landmark]);
    DocGlossref "doc-glossref" is(&[R::Link]).named_by_content();
    DocIndex "doc-index" is(&[R::Navigation]);
    DocIntroduction "doc-introduction" is(&[R::Landmark]);
    DocNoteref "doc-noteref" is(&[R::Link]).named_by_content();
    DocNotice "doc-notice" is(&[R::Note]);
    DocPagebreak "doc-pagebreak" is(&[R::Separator]).leaf();
    DocPagelist "doc-pagelist" is(&[R::Navigation]);
    DocPart "doc-part" is(&[R::Landmark]);
    DocPreface "doc-preface" is(&[R::Landmark]);
    DocPrologue "doc-prologue" is(&[R::Landmark]);
    DocPullquote "doc-pullquote" is(&[R::Section]);
    DocQna "doc-qna" is(&[R::Section]);
    DocSubtitle "doc-subtitle" is(&[R::SectionHead]).named_by_content();
    DocTip "doc-tip" is(&[R::Note]);
    DocToc "doc-toc" is(&[R::Navigation]);
    // Graphics 1.0
    GraphicsDocument "graphics-document" is(&[R::Document]);
    GraphicsObject "graphics-object" is(&[R::Group]);
    GraphicsSymbol "graphics-symbol" is(&[R::Img]).leaf();
}

/// Whether each role is, or is derived from, each other: a row of answers a role.
static KINDS: LazyLock<Vec<bool>> = LazyLock::new(|| {
    fn is_a(role: Role, other: Role) -> bool {
        role == other || role.data().superclasses.iter().any(|above| is_a(*above, other))
    }
    let row = |role: &Role| Role::ALL.iter().map(|other| is_a(*role, *other)).collect::<Vec<_>>();
    Role::ALL.iter().flat_map(row).collect()
});

impl Role {
    fn data(self) -> &'static Data {
        &DATA[self as usize]
    }

    /// Roles that only order the others; authors must not write them.
    #[must_use]
    pub fn is_abstract(self) -> bool {
        self.data().is_abstract
    }

    /// Whether the role is `other` or derived from it.
    #[must_use]
    pub fn is_a(self, other: Self) -> bool {
        KINDS[self as usize * Self::ALL.len() + other as usize]
    }

    /// `none` and its synonym `presentation`.
    #[must_use]
    pub const fn is_none(self) -> bool {
        matches!(self, Self::None | Self::Presentation)
    }

    /// Whether the element's content can give its name.
    #[must_use]
    pub fn names_from_content(self) -> bool {
        self.data().names_from_content
    }

    /// Whether everything below the element is presentational: `button`, `img`, `tab`.
    #[must_use]
    pub fn has_presentational_children(self) -> bool {
        !self.data().presents_children
    }

    /// Attributes that the role itself must have.
    #[must_use]
    pub fn required(self) -> &'static [Aria] {
        self.data().required
    }

    /// Roles that the parent must have; empty when any will do.
    #[must_use]
    pub fn required_context(self) -> &'static [Self] {
        self.data().context
    }

    /// Roles that owned elements must have; empty when any will do.
    #[must_use]
    pub fn required_owned(self) -> &'static [Self] {
        self.data().owned
    }

    /// Whether the role prohibits an attribute.
    #[must_use]
    pub fn prohibits(self, attribute: Aria) -> bool {
        self.data().prohibited.contains(&attribute)
    }

    /// Whether an attribute is global, or supported or required by the role or one that it derives from.
    #[must_use]
    pub fn permits(self, attribute: Aria) -> bool {
        let data = self.data();
        attribute.is_global()
            || data.supported.contains(&attribute)
            || data.required.contains(&attribute)
            || data.superclasses.iter().any(|above| above.permits(attribute))
    }

    /// Whether the role is in ARIA's category of widgets, which is not the same as being derived from `widget`.
    /// A separator is one only where it can be focused.
    #[must_use]
    pub fn is_widget(self) -> bool {
        use Role::{ColumnHeader, DocPagebreak, Link, Row, RowHeader, Separator, TabPanel, Widget};
        let is_only_derived = matches!(self, ColumnHeader | DocPagebreak | Row | RowHeader | Separator)
            || self != Link && self.is_a(Link);
        self == TabPanel || !is_only_derived && !self.is_abstract() && self.is_a(Widget)
    }

    /// Whether the role is a landmark of the page.
    #[must_use]
    pub fn is_landmark(self) -> bool {
        self.is_a(Self::Landmark)
    }
}
