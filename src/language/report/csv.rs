//! The figures in the categories of the Language Council's yearly report: web in all, new text on the web, social media,
//! and forms in both standards.

use std::fmt::Write as _;

use crate::language::report::{Report, Row};

const HEAD: &str = "category,unit,from,to,nb,nn,both,nn-percent,en,other\n";

impl Report {
    /// One line for each category of the yearly report.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut out = HEAD.to_owned();
        for (category, unit, count) in [
            ("web-total", "words", "all"),
            ("web-new", "words", "new"),
            ("social-media", "posts", "new"),
        ] {
            let row = self.totals.iter().find(|row| row.unit == unit && row.count == count);
            let _ = row.map_or(Ok(()), |row| self.line(&mut out, category, row));
        }
        let forms = self.forms;
        let _ = writeln!(
            out,
            "forms,forms,,{},{},{},{},,,",
            self.date, forms.nb, forms.nn, forms.both
        );
        out
    }

    fn line(&self, out: &mut String, category: &str, row: &Row) -> std::fmt::Result {
        let from = if row.count == "new" {
            self.from.to_string()
        } else {
            String::new()
        };
        let percent = row.share_nn.map_or_else(String::new, percent);
        let tally = row.tally;
        writeln!(
            out,
            "{category},{},{from},{},{},{},,{percent},{},{}",
            row.unit, self.date, tally.bokmal, tally.nynorsk, tally.english, tally.other
        )
    }
}

/// Ten-thousandths as percents with two decimals.
fn percent(share: u32) -> String {
    format!("{}.{:02}", share / 100, share % 100)
}
