//! The WCAG 2.2 success criteria at levels A and AA, and those at AAA that a rule needs, as data.
//!
//! 4.1.1 is among them: WCAG 2.2 dropped it, the law's WCAG 2.1 has it.

/// A success criterion of WCAG.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Criterion {
    /// `"1.1.1"`.
    pub number: &'static str,
    pub level: Level,
    /// The WCAG version that introduced it: Norwegian law asks for those of 2.0 and 2.1.
    pub since: Version,
    /// W3C's name.
    pub english: &'static str,
    /// The name that the Norwegian authority uses, in bokmål: of WCAG 2.1 as in the authorised translation,
    /// <https://www.w3.org/Translations/WCAG21-no/>; what came later is our own.
    pub bokmaal: &'static str,
    /// The same in nynorsk, which the translation does not have.
    pub nynorsk: &'static str,
}

/// Conformance level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    A,
    Aa,
    Aaa,
}

/// A WCAG version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    Wcag20,
    Wcag21,
    Wcag22,
}

impl Level {
    /// `"A"`, `"AA"` or `"AAA"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::Aa => "AA",
            Self::Aaa => "AAA",
        }
    }
}

impl Version {
    /// `"2.1"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wcag20 => "2.0",
            Self::Wcag21 => "2.1",
            Self::Wcag22 => "2.2",
        }
    }
}

impl Criterion {
    /// The name in a language by its tag; English for one that has no name of ours.
    #[must_use]
    pub fn name(&self, tag: &str) -> &'static str {
        match tag {
            "nb" | "no" => self.bokmaal,
            "nn" => self.nynorsk,
            _ => self.english,
        }
    }

    /// The clause of EN 301 549 v3.2.1 that takes the criterion in; none for AAA and for what came with WCAG 2.2.
    #[must_use]
    pub fn en_301_549(&self) -> Option<String> {
        let is_taken_in = self.level != Level::Aaa && self.since != Version::Wcag22;
        is_taken_in.then(|| format!("9.{}", self.number))
    }

    /// The criterion with a number.
    #[must_use]
    pub fn find(number: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|criterion| criterion.number == number)
    }
}

macro_rules! criteria {
    ($($constant:ident $number:literal $level:ident $since:ident $english:literal $bokmaal:literal $nynorsk:literal;)*) => {
        $(
            #[doc = concat!($number, " ", $english, ".")]
            pub const $constant: Criterion = Criterion {
                number: $number,
                level: Level::$level,
                since: Version::$since,
                english: $english,
                bokmaal: $bokmaal,
                nynorsk: $nynorsk,
            };
        )*

        /// Every criterion, in WCAG's order.
        pub static ALL: &[&Criterion] = &[$(&$constant,)*];
    };
}

criteria! {
    NON_TEXT_CONTENT "1.1.1" A Wcag20
        "Non-text Content"
        "Ikke-tekstlig innhold"
        "Ikkje-tekstleg innhald";
    AUDIO_VIDEO_ONLY "1.2.1" A Wcag20
        "Audio-only and Video-only (Prerecorded)"
        "Bare lyd og bare video (forhåndsinnspilt)"
        "Berre lyd og berre video (førehandsinnspelt)";
    CAPTIONS_PRERECORDED "1.2.2" A Wcag20
        "Captions (Prerecorded)"
        "Teksting (forhåndsinnspilt)"
        "Teksting (førehandsinnspelt)";
    AUDIO_DESCRIPTION_OR_ALTERNATIVE "1.2.3" A Wcag20
        "Audio Description or Media Alternative (Prerecorded)"
        "Synstolking eller mediealternativ (forhåndsinnspilt)"
        "Synstolking eller mediealternativ (førehandsinnspelt)";
    CAPTIONS_LIVE "1.2.4" Aa Wcag20
        "Captions (Live)"
        "Teksting (direkte)"
        "Teksting (direkte)";
    AUDIO_DESCRIPTION "1.2.5" Aa Wcag20
        "Audio Description (Prerecorded)"
        "Synstolking (forhåndsinnspilt)"
        "Synstolking (førehandsinnspelt)";
    INFO_AND_RELATIONSHIPS "1.3.1" A Wcag20
        "Info and Relationships"
        "Informasjon og relasjoner"
        "Informasjon og relasjonar";
    MEANINGFUL_SEQUENCE "1.3.2" A Wcag20
        "Meaningful Sequence"
        "Meningsfylt rekkefølge"
        "Meiningsfylt rekkjefølgje";
    SENSORY_CHARACTERISTICS "1.3.3" A Wcag20
        "Sensory Characteristics"
        "Sensoriske egenskaper"
        "Sensoriske eigenskapar";
    ORIENTATION "1.3.4" Aa Wcag21
        "Orientation"
        "Visningsretning"
        "Visingsretning";
    IDENTIFY_INPUT_PURPOSE "1.3.5" Aa Wcag21
        "Identify Input Purpose"
        "Identifiser formål med inndata"
        "Identifiser formål med inndata";
    USE_OF_COLOR "1.4.1" A Wcag20
        "Use of Color"
        "Bruk av farge"
        "Bruk av farge";
    AUDIO_CONTROL "1.4.2" A Wcag20
        "Audio Control"
        "Styring av lyd"
        "Styring av lyd";
    CONTRAST_MINIMUM "1.4.3" Aa Wcag20
        "Contrast (Minimum)"
        "Kontrast (minimum)"
        "Kontrast (minimum)";
    RESIZE_TEXT "1.4.4" Aa Wcag20
        "Resize Text"
        "Endring av tekststørrelse"
        "Endring av tekststorleik";
    IMAGES_OF_TEXT "1.4.5" Aa Wcag20
        "Images of Text"
        "Bilder av tekst"
        "Bilete av tekst";
    CONTRAST_ENHANCED "1.4.6" Aaa Wcag20
        "Contrast (Enhanced)"
        "Kontrast (forbedret)"
        "Kontrast (forbetra)";
    IMAGES_OF_TEXT_NO_EXCEPTION "1.4.9" Aaa Wcag20
        "Images of Text (No Exception)"
        "Bilder av tekst (ingen unntak)"
        "Bilete av tekst (ingen unntak)";
    REFLOW "1.4.10" Aa Wcag21
        "Reflow"
        "Dynamisk tilpasning (reflow)"
        "Dynamisk tilpassing (reflow)";
    NON_TEXT_CONTRAST "1.4.11" Aa Wcag21
        "Non-text Contrast"
        "Kontrast for ikke-tekstlig innhold"
        "Kontrast for ikkje-tekstleg innhald";
    TEXT_SPACING "1.4.12" Aa Wcag21
        "Text Spacing"
        "Tekstavstand"
        "Tekstavstand";
    CONTENT_ON_HOVER_OR_FOCUS "1.4.13" Aa Wcag21
        "Content on Hover or Focus"
        "Pekerfølsomt innhold eller innhold ved tastaturfokus"
        "Peikarfølsamt innhald eller innhald ved tastaturfokus";
    KEYBOARD "2.1.1" A Wcag20
        "Keyboard"
        "Tastatur"
        "Tastatur";
    NO_KEYBOARD_TRAP "2.1.2" A Wcag20
        "No Keyboard Trap"
        "Ingen tastaturfelle"
        "Inga tastaturfelle";
    KEYBOARD_NO_EXCEPTION "2.1.3" Aaa Wcag20
        "Keyboard (No Exception)"
        "Tastatur (ingen unntak)"
        "Tastatur (ingen unntak)";
    CHARACTER_KEY_SHORTCUTS "2.1.4" A Wcag21
        "Character Key Shortcuts"
        "Hurtigtaster som består av ett tegn"
        "Hurtigtastar som består av eitt teikn";
    TIMING_ADJUSTABLE "2.2.1" A Wcag20
        "Timing Adjustable"
        "Justerbar hastighet"
        "Justerbar fart";
    PAUSE_STOP_HIDE "2.2.2" A Wcag20
        "Pause, Stop, Hide"
        "Pause, stopp, skjul"
        "Pause, stopp, gøym";
    INTERRUPTIONS "2.2.4" Aaa Wcag20
        "Interruptions"
        "Avbrytelser"
        "Avbrot";
    THREE_FLASHES "2.3.1" A Wcag20
        "Three Flashes or Below Threshold"
        "Terskelverdi på maksimalt tre glimt"
        "Terskelverdi på maksimalt tre glimt";
    BYPASS_BLOCKS "2.4.1" A Wcag20
        "Bypass Blocks"
        "Hoppe over blokker"
        "Hoppe over blokker";
    PAGE_TITLED "2.4.2" A Wcag20
        "Page Titled"
        "Sidetitler"
        "Sidetitlar";
    FOCUS_ORDER "2.4.3" A Wcag20
        "Focus Order"
        "Fokusrekkefølge"
        "Fokusrekkjefølgje";
    LINK_PURPOSE_IN_CONTEXT "2.4.4" A Wcag20
        "Link Purpose (In Context)"
        "Formål med lenke (i kontekst)"
        "Formål med lenke (i kontekst)";
    MULTIPLE_WAYS "2.4.5" Aa Wcag20
        "Multiple Ways"
        "Flere måter"
        "Fleire måtar";
    HEADINGS_AND_LABELS "2.4.6" Aa Wcag20
        "Headings and Labels"
        "Overskrifter og ledetekster"
        "Overskrifter og leietekstar";
    FOCUS_VISIBLE "2.4.7" Aa Wcag20
        "Focus Visible"
        "Synlig fokus"
        "Synleg fokus";
    LINK_PURPOSE_LINK_ONLY "2.4.9" Aaa Wcag20
        "Link Purpose (Link Only)"
        "Formål med lenke (bare lenken)"
        "Formål med lenke (berre lenka)";
    SECTION_HEADINGS "2.4.10" Aaa Wcag20
        "Section Headings"
        "Overskrifter for avsnitt"
        "Overskrifter for avsnitt";
    FOCUS_NOT_OBSCURED "2.4.11" Aa Wcag22
        "Focus Not Obscured (Minimum)"
        "Fokus ikke skjult (minimum)"
        "Fokus ikkje gøymt (minimum)";
    POINTER_GESTURES "2.5.1" A Wcag21
        "Pointer Gestures"
        "Pekerbevegelser"
        "Peikarrørsler";
    POINTER_CANCELLATION "2.5.2" A Wcag21
        "Pointer Cancellation"
        "Pekeravbrytelse"
        "Peikaravbrot";
    LABEL_IN_NAME "2.5.3" A Wcag21
        "Label in Name"
        "Ledetekst i navn"
        "Leietekst i namn";
    MOTION_ACTUATION "2.5.4" A Wcag21
        "Motion Actuation"
        "Bevegelsesaktivering"
        "Rørsleaktivering";
    DRAGGING_MOVEMENTS "2.5.7" Aa Wcag22
        "Dragging Movements"
        "Drabevegelser"
        "Drarørsler";
    TARGET_SIZE_MINIMUM "2.5.8" Aa Wcag22
        "Target Size (Minimum)"
        "Størrelse på trykkflate (minimum)"
        "Storleik på trykkflate (minimum)";
    LANGUAGE_OF_PAGE "3.1.1" A Wcag20
        "Language of Page"
        "Språk på siden"
        "Språk på sida";
    LANGUAGE_OF_PARTS "3.1.2" Aa Wcag20
        "Language of Parts"
        "Språk på deler av innhold"
        "Språk på delar av innhald";
    ABBREVIATIONS "3.1.4" Aaa Wcag20
        "Abbreviations"
        "Forkortelser"
        "Forkortingar";
    READING_LEVEL "3.1.5" Aaa Wcag20
        "Reading Level"
        "Lesenivå"
        "Lesenivå";
    ON_FOCUS "3.2.1" A Wcag20
        "On Focus"
        "Fokus"
        "Fokus";
    ON_INPUT "3.2.2" A Wcag20
        "On Input"
        "Inndata"
        "Inndata";
    CONSISTENT_NAVIGATION "3.2.3" Aa Wcag20
        "Consistent Navigation"
        "Konsekvent navigering"
        "Konsekvent navigering";
    CONSISTENT_IDENTIFICATION "3.2.4" Aa Wcag20
        "Consistent Identification"
        "Konsekvent identifikasjon"
        "Konsekvent identifikasjon";
    CHANGE_ON_REQUEST "3.2.5" Aaa Wcag20
        "Change on Request"
        "Endring på forespørsel"
        "Endring på førespurnad";
    CONSISTENT_HELP "3.2.6" A Wcag22
        "Consistent Help"
        "Konsekvent hjelp"
        "Konsekvent hjelp";
    ERROR_IDENTIFICATION "3.3.1" A Wcag20
        "Error Identification"
        "Identifikasjon av feil"
        "Identifikasjon av feil";
    LABELS_OR_INSTRUCTIONS "3.3.2" A Wcag20
        "Labels or Instructions"
        "Ledetekster eller instruksjoner"
        "Leietekstar eller instruksjonar";
    ERROR_SUGGESTION "3.3.3" Aa Wcag20
        "Error Suggestion"
        "Forslag ved feil"
        "Forslag ved feil";
    ERROR_PREVENTION "3.3.4" Aa Wcag20
        "Error Prevention (Legal, Financial, Data)"
        "Forhindring av feil (juridiske feil, økonomiske feil, datafeil)"
        "Førebygging av feil (juridiske feil, økonomiske feil, datafeil)";
    REDUNDANT_ENTRY "3.3.7" A Wcag22
        "Redundant Entry"
        "Gjentatt inntasting"
        "Gjenteken inntasting";
    ACCESSIBLE_AUTHENTICATION "3.3.8" Aa Wcag22
        "Accessible Authentication (Minimum)"
        "Tilgjengelig autentisering (minimum)"
        "Tilgjengeleg autentisering (minimum)";
    PARSING "4.1.1" A Wcag20
        "Parsing"
        "Oppdeling (parsing)"
        "Oppdeling (parsing)";
    NAME_ROLE_VALUE "4.1.2" A Wcag20
        "Name, Role, Value"
        "Navn, rolle, verdi"
        "Namn, rolle, verdi";
    STATUS_MESSAGES "4.1.3" Aa Wcag21
        "Status Messages"
        "Statusbeskjeder"
        "Statusmeldingar";
}
