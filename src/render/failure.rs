//! What tera says about a broken template, taken apart.

use tera::ErrorKind;

/// Where a template fails, and why, in tera's words.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    pub template: String,
    /// One-based; 0 when unknown.
    pub line: u32,
    pub text: String,
}

/// Reads an error about the template `name`.
pub fn read(name: &str, error: &tera::Error) -> Failure {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Failure {
            template: [report.filename(), name]
                .into_iter()
                .find(|name| !name.is_empty())
                .unwrap_or_default()
                .to_owned(),
            line: u32::try_from(report.span().start_line).unwrap_or(0),
            text: report.message().to_owned(),
        },
        ErrorKind::Msg(text) => of_report(name, text),
        other => Failure {
            template: name.to_owned(),
            line: 0,
            text: first_line(&other.to_string()),
        },
    }
}

/// Reads the first of the framed reports that tera joins into one text: `error: …`, then `--> file:line:column`.
fn of_report(name: &str, text: &str) -> Failure {
    let place = text.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let mut parts = place.unwrap_or_default().rsplitn(3, ':').skip(1);
    let line = parts.next().and_then(|line| line.parse().ok()).unwrap_or(0);
    Failure {
        template: parts.next().unwrap_or(name).to_owned(),
        line,
        text: first_line(text.strip_prefix("error: ").unwrap_or(text)),
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(template: &str) -> Failure {
        let mut tera = tera::Tera::default();
        let error = match tera.add_raw_template("a.html", template) {
            Ok(()) => tera.render("a.html", &tera::Context::new()).unwrap_err(),
            Err(error) => error,
        };
        read("a.html", &error)
    }

    #[test]
    fn the_line_is_found_whatever_is_wrong() {
        let cases = [
            ("<p>\n{% if %}", 2),
            ("<p>\n\n{{ text | unknown }}", 3),
            ("<p>\n{{ unknown }}", 2),
        ];
        for (template, line) in cases {
            let failure = failure(template);
            assert_eq!(
                (failure.template.as_str(), failure.line),
                ("a.html", line),
                "{failure:?}"
            );
            assert!(!failure.text.contains('\n') && !failure.text.is_empty());
        }
    }
}
