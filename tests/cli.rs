//! A few runs of the real binary: exit codes, formats, what is written and what is left alone, one request to `serve`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use veksle::Inputs;
use veksle::source::Sources;

fn veksle(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_veksle"));
    command
        .args(args)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "en_GB.UTF-8");
    command.output().unwrap()
}

fn run(root: &Path, args: &[&str]) -> Output {
    veksle(&[args, &["--root", root.to_str().unwrap(), "--now", "2026-11-20T12:00"]].concat())
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A starter site in a folder of its own.
fn starter() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = veksle(&["init", folder.path().to_str().unwrap()]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    folder
}

#[test]
fn the_starter_site_builds_without_findings() {
    let site = starter();
    let built = run(site.path(), &["build", "--format", "short"]);
    assert_eq!((code(&built), stdout(&built).as_str()), (0, ""), "{}", stderr(&built));
    for page in [
        "index.html",
        "nb/index.html",
        "nn/index.html",
        "en/index.html",
        "sitemap.xml",
        "manifest.json",
    ] {
        assert!(site.path().join("public").join(page).is_file(), "{page}");
    }
}

#[test]
fn a_second_init_leaves_the_site_alone() {
    let site = starter();
    let again = veksle(&["init", site.path().to_str().unwrap()]);
    assert_eq!(code(&again), 2);
}

#[test]
fn two_builds_give_the_same_bytes_and_touch_nothing() {
    let site = starter();
    assert_eq!(code(&run(site.path(), &["build"])), 0);
    let page = site.path().join("public/nb/index.html");
    let (bytes, modified) = (
        fs::read(&page).unwrap(),
        fs::metadata(&page).unwrap().modified().unwrap(),
    );
    std::thread::sleep(Duration::from_millis(20));
    let again = run(site.path(), &["build"]);
    assert!(stderr(&again).contains("(0 changed)"), "{}", stderr(&again));
    assert_eq!(
        (
            fs::read(&page).unwrap(),
            fs::metadata(&page).unwrap().modified().unwrap()
        ),
        (bytes, modified)
    );
}

#[test]
fn an_error_blocks_and_leaves_the_last_output() {
    let site = starter();
    assert_eq!(code(&run(site.path(), &["build"])), 0);
    let before = fs::read(site.path().join("public/nb/index.html")).unwrap();
    fs::write(
        site.path().join("content/feil.nb.md"),
        "+++\ntitle = \"Feil\"\ndrfat = true\n+++\n\nTekst.\n",
    )
    .unwrap();
    let built = run(site.path(), &["build", "--format", "short"]);
    assert_eq!(code(&built), 1);
    assert!(
        stdout(&built).contains("content/feil.nb.md:3:1: error[unknown-key]"),
        "{}",
        stdout(&built)
    );
    assert_eq!(fs::read(site.path().join("public/nb/index.html")).unwrap(), before);
    assert!(!site.path().join("public/nb/feil").exists());
    let beside = fs::read_dir(site.path()).unwrap();
    let mut beside: Vec<String> = beside
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    beside.sort();
    assert_eq!(beside, [".gitignore", ".veksle", "content", "public"]);
}

#[test]
fn what_is_written_is_what_the_library_builds() {
    let site = starter();
    assert_eq!(code(&run(site.path(), &["build"])), 0);
    let sources = Sources::new(veksle::cli::fs::load(site.path()).unwrap());
    let built = veksle::build(&Inputs::new(&sources, "2026-11-20T12:00".parse().unwrap()));
    for (path, bytes) in built.output.iter(&sources) {
        let written = fs::read(site.path().join("public").join(path)).unwrap();
        assert_eq!(written, bytes, "{path}");
    }
    let files = walkdir::WalkDir::new(site.path().join("public")).into_iter();
    let files = files.filter(|entry| entry.as_ref().unwrap().file_type().is_file());
    assert_eq!(files.count(), built.output.len());
}

#[test]
#[cfg(unix)]
fn a_file_that_cannot_be_loaded_is_not_published_empty() {
    let site = starter();
    let content = site.path().join("content");
    fs::create_dir(site.path().join("static")).unwrap();
    let report = fs::File::create(site.path().join("static/rapport.pdf")).unwrap();
    report.set_len(veksle::cli::fs::LARGEST + 1).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("bilde.png"), "x").unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), content.join("mappe")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("bilde.png"), content.join("om/bilde.png")).unwrap();
    fs::write(
        content.join("om/kart.nb.md"),
        "+++\ntitle = \"Kart\"\n+++\n\n![Kart over kommunen](bilde.png)\n",
    )
    .unwrap();
    let built = run(site.path(), &["build", "--format", "short"]);
    let found = stdout(&built);
    assert_eq!(code(&built), 1, "{found}");
    for line in [
        "content/mappe: error[link-outside-site]",
        "content/om/bilde.png: error[link-outside-site]",
        "static/rapport.pdf: error[file-too-large] the file has 257 MB, and the limit is 256 MB",
    ] {
        assert!(found.contains(line), "{found}");
    }
    assert_eq!(found.lines().count(), 3, "{found}");
    assert!(!site.path().join("public").exists());
}

#[test]
fn nothing_is_written_over_what_a_build_did_not_write() {
    let site = starter();
    let (folder, file) = (site.path().join("bilder"), site.path().join("notat"));
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("manifest.json"), "{\"name\": \"App\"}").unwrap();
    fs::write(&file, "x").unwrap();
    for (output, said) in [(&folder, "did not write"), (&file, "is not a folder")] {
        let built = run(site.path(), &["build", "--output", output.to_str().unwrap()]);
        assert_eq!(code(&built), 3);
        assert!(stderr(&built).contains(said), "{}", stderr(&built));
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    assert_eq!(fs::read(&file).unwrap(), b"x");
}

#[test]
#[cfg(unix)]
fn an_output_that_is_a_link_stays_one() {
    let site = starter();
    let real = site.path().join("www");
    fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, site.path().join("public")).unwrap();
    for changed in ["30 changed", "0 changed"] {
        let built = run(site.path(), &["build"]);
        assert_eq!(code(&built), 0, "{}", stderr(&built));
        assert!(stderr(&built).contains(changed), "{}", stderr(&built));
    }
    assert!(site.path().join("public").is_symlink());
    assert!(real.join("nb/index.html").is_file());
}

#[test]
#[cfg(unix)]
fn two_builds_do_not_write_at_the_same_time() {
    let site = starter();
    let fresh = site.path().join(".public.new");
    fs::create_dir(&fresh).unwrap();
    let other = fs::File::open(&fresh).unwrap();
    other.lock().unwrap();
    let built = run(site.path(), &["build"]);
    assert_eq!(code(&built), 3);
    assert!(stderr(&built).contains("another build"), "{}", stderr(&built));
    drop(other);
    assert_eq!(code(&run(site.path(), &["build"])), 0);
    assert!(!fresh.exists());
}

#[test]
fn every_format_tells_the_same_finding() {
    let site = starter();
    fs::write(
        site.path().join("content/bilde.nb.md"),
        "+++\ntitle = \"Bilde\"\n+++\n\nEt kart: ![](kart.png)\n",
    )
    .unwrap();
    let check = |format: &str| stdout(&run(site.path(), &["check", "--format", format]));
    assert!(
        check("human").contains("--> content/bilde.nb.md:5:"),
        "{}",
        check("human")
    );
    assert!(check("short").contains("content/bilde.nb.md:5:"));
    assert!(check("github").contains("::error file=content/bilde.nb.md,line=5,"));
    assert!(check("junit").contains("<testsuite name=\"content/bilde.nb.md\""));
    let json: serde_json::Value = serde_json::from_str(&check("json")).unwrap();
    assert!(json["errors"].as_u64().unwrap() > 0);
    let sarif: serde_json::Value = serde_json::from_str(&check("sarif")).unwrap();
    let region = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region["startLine"], 5);
}

#[test]
fn messages_are_in_the_chosen_language() {
    let site = starter();
    fs::write(
        site.path().join("content/feil.nb.md"),
        "+++\ntitle = \"Feil\"\ndrfat = true\n+++\n",
    )
    .unwrap();
    let message = |lang: &str| stdout(&run(site.path(), &["check", "--format", "short", "--lang", lang]));
    assert!(message("nb").contains("ukjent nøkkel"), "{}", message("nb"));
    assert!(message("nn").contains("ukjend nøkkel"), "{}", message("nn"));
    assert!(message("en").contains("unknown key"), "{}", message("en"));
}

#[test]
fn a_baseline_accepts_what_was_there_and_blocks_what_is_new() {
    let site = starter();
    let fault = |name: &str| {
        fs::write(
            site.path().join(format!("content/{name}.nb.md")),
            "+++\ntitle = \"A\"\nfeil = 1\n+++\n",
        )
        .unwrap()
    };
    fault("gammel");
    let baseline = site.path().join("baseline.json");
    let check = || {
        run(
            site.path(),
            &["check", "--format", "short", "--baseline", baseline.to_str().unwrap()],
        )
    };
    assert_eq!(code(&check()), 0);
    assert_eq!(code(&check()), 0);
    fault("ny");
    let found = check();
    assert_eq!(code(&found), 1);
    assert!(
        stdout(&found).contains("content/ny.nb.md") && !stdout(&found).contains("content/gammel.nb.md"),
        "{}",
        stdout(&found)
    );
}

#[test]
fn a_new_document_is_a_draft_that_checks() {
    let site = starter();
    let made = run(site.path(), &["new", "channel", "kanaler/brev", "--in", "nb"]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    let text = fs::read_to_string(site.path().join("content/kanaler/brev.nb.md")).unwrap();
    assert!(text.contains("[channel]") && text.contains("draft = true"), "{text}");
    let checked = run(site.path(), &["check", "--format", "short"]);
    assert!(
        !stdout(&checked).contains("unknown-key") && !stdout(&checked).contains("wrong-type"),
        "{}",
        stdout(&checked)
    );
    assert_eq!(code(&run(site.path(), &["new", "chanel", "kanaler/x"])), 2);
}

#[test]
fn a_kind_of_the_sites_own_has_its_schema_and_its_new_documents() {
    let site = starter();
    let file = site.path().join("content/site.toml");
    let declared = "\n[kind.horing]\nlist = 'Høringer'\nsection = 'om'\n\
        fields.frist = { type = 'date', required = true }\nfields.side = { type = 'url' }\n";
    fs::write(&file, fs::read_to_string(&file).unwrap() + declared).unwrap();
    assert_eq!(code(&run(site.path(), &["new", "horing", "ny-lov"])), 0);
    let text = fs::read_to_string(site.path().join("content/om/ny-lov.nb.md")).unwrap();
    assert!(text.contains("[horing]\nfrist = "), "{text}");
    let checked = stdout(&run(site.path(), &["check", "--format", "short"]));
    assert!(!checked.contains("ny-lov"), "{checked}");
    let schema = stdout(&run(site.path(), &["schema", "record-horing"]));
    assert!(schema.contains("\"frist\""), "{schema}");
}

#[test]
fn a_translation_records_what_it_was_made_from() {
    let site = starter();
    let original = "content/veiledning/velge-kanal.nb.md";
    let made = run(
        site.path(),
        &[
            "new",
            "guideline",
            "veiledning/velge-kanal",
            "--in",
            "en",
            "--from",
            original,
        ],
    );
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    let checked = || stdout(&run(site.path(), &["check", "--format", "short"]));
    assert!(!checked().contains("stale-translation"), "{}", checked());
    let path = site.path().join(original);
    fs::write(&path, fs::read_to_string(&path).unwrap() + "\nEn setning til.\n").unwrap();
    assert!(checked().contains("stale-translation"), "{}", checked());
}

#[test]
fn the_balance_and_the_list_are_also_data() {
    let site = starter();
    let balance: serde_json::Value =
        serde_json::from_str(&stdout(&run(site.path(), &["balance", "--format", "json"]))).unwrap();
    assert!(balance.is_object());
    let csv = stdout(&run(site.path(), &["list", "--format", "csv"]));
    assert!(
        csv.starts_with("path,lang,kind") && csv.contains("content/veiledning/velge-kanal.nb.md,nb,guideline"),
        "{csv}"
    );
    let schema: serde_json::Value = serde_json::from_str(&stdout(&run(site.path(), &["schema", "site"]))).unwrap();
    assert_eq!(schema["type"], "object");
}

#[test]
fn compressed_copies_stand_beside_the_pages() {
    let site = starter();
    assert_eq!(code(&run(site.path(), &["build", "--compress"])), 0);
    let page = site.path().join("public/nb/index.html");
    for ending in ["gz", "br"] {
        let copy = page.with_extension(format!("html.{ending}"));
        assert!(
            fs::metadata(&copy).unwrap().len() < fs::metadata(&page).unwrap().len(),
            "{}",
            copy.display()
        );
    }
}

#[test]
fn wrong_usage_and_missing_folders_have_their_codes() {
    assert_eq!(code(&veksle(&["biuld"])), 2);
    assert_eq!(code(&veksle(&["explain", "no-such-rule"])), 2);
    let nowhere = tempfile::tempdir().unwrap();
    assert_eq!(code(&run(nowhere.path(), &["build"])), 3);
}

#[test]
fn a_finished_page_of_any_origin_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("a.html"),
        "<!doctype html>\n<html lang=en><title>A</title>\n<main><h1>A</h1>\n<img src=a.png>",
    )
    .unwrap();
    for path in [folder.path().to_str().unwrap(), ".", "a.html", "./a.html"] {
        let checked = Command::new(env!("CARGO_BIN_EXE_veksle"))
            .current_dir(folder.path())
            .args(["--lang", "en", "check", "--html", path, "--format", "short"])
            .output()
            .unwrap();
        assert_eq!(code(&checked), 1, "{path}");
        assert!(
            stdout(&checked).contains("a.html:4:1: error[image-without-alt]"),
            "{path}: {}",
            stdout(&checked)
        );
    }
}

#[test]
fn identify_answers_each_line() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_veksle"))
        .arg("identify")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = "{\"id\":\"a\",\"text\":\"Eg veit ikkje kva dei vil gjere med framlegget.\"}\n{\"id\":\"b\",\"text\":\"Jeg vet ikke hva de vil gjøre med forslaget.\"}\n";
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let answers = stdout(&child.wait_with_output().unwrap());
    let labels: Vec<String> = answers
        .lines()
        .map(|line| {
            serde_json::from_str::<serde_json::Value>(line).unwrap()["label"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(labels, ["nn", "nb"]);
}

/// A preview server that is stopped when the test ends.
struct Preview {
    child: std::process::Child,
    address: String,
}

impl Preview {
    fn start(site: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_veksle"))
            .args([
                "serve",
                "--port",
                "41117",
                "--lang",
                "en",
                "--root",
                site.to_str().unwrap(),
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = said
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once("http://")?.1.split('/').next()?.to_owned()));
        Self {
            child,
            address: address.unwrap(),
        }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream
            .write_all(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").as_bytes())
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn serve_shows_a_saved_change_and_writes_nothing() {
    let site = starter();
    let preview = Preview::start(site.path());
    assert!(preview.get("/nb/").contains("Kanalrådene"));
    assert!(preview.get("/nb/finnes-ikke/").starts_with("HTTP/1.1 404"));
    let page = site.path().join("content/_index.nb.md");
    fs::write(
        &page,
        fs::read_to_string(&page).unwrap() + "\nEt nytt avsnitt om saken.\n",
    )
    .unwrap();
    let seen = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        preview.get("/nb/").contains("Et nytt avsnitt")
    });
    assert!(seen, "the change never came");
    assert!(!site.path().join("public").exists());
}

#[test]
fn the_ground_of_the_statement_has_every_criterion() {
    let site = starter();
    let config = site.path().join("content/site.toml");
    let record = "\n[[accessibility-test]]\ncriterion = \"2.1.1\"\noutcome = \"passed\"\ndate = 2026-10-01\nrole = \"Web editor\"\n\
                  method = \"keyboard\"\n\n[[accessibility-gap]]\ncriterion = \"1.2.2\"\nwhat = \"Films lack captions.\"\n";
    fs::write(&config, fs::read_to_string(&config).unwrap() + record).unwrap();
    let ground = |now: &str| -> serde_json::Value {
        let root = site.path().to_str().unwrap();
        let told = veksle(&["check", "--statement", "json", "--root", root, "--now", now]);
        serde_json::from_str(&stdout(&told)).unwrap()
    };
    let standing = |now: &str, number: &str| {
        let all = ground(now)["criteria"].as_array().unwrap().clone();
        let row = all.iter().find(|row| row["criterion"] == number);
        row.map(|row| row["standing"].as_str().unwrap().to_owned())
    };
    let now = "2026-11-20T12:00";
    assert_eq!(ground(now)["criteria"].as_array().unwrap().len(), 50);
    assert_eq!(standing(now, "2.1.1").as_deref(), Some("met"));
    assert_eq!(standing(now, "1.2.2").as_deref(), Some("breach"));
    assert_eq!(standing(now, "1.4.5").as_deref(), Some("left"));
    assert_eq!(standing(now, "2.5.8"), None, "WCAG 2.2 is not asked for");
    assert_eq!(
        standing("2028-01-01T12:00", "2.1.1").as_deref(),
        Some("left"),
        "an old test counts"
    );
    let markdown = stdout(&run(site.path(), &["check", "--statement=markdown", "--lang", "nn"]));
    assert!(markdown.contains("\n## 1.2.2 "), "{markdown}");
}

#[test]
fn criteria_are_explained_with_what_the_machine_decides() {
    let one = stdout(&veksle(&["explain", "1.4.3", "--lang", "en"]));
    assert!(
        one.starts_with("1.4.3 Contrast (Minimum) (AA)\n") && one.contains("low-contrast"),
        "{one}"
    );
    let all = stdout(&veksle(&["explain", "criteria", "--lang", "nb"]));
    assert!(
        all.contains("1.4.5") && all.contains("bare et menneske kan avgjøre"),
        "{all}"
    );
}

#[test]
fn each_owner_has_a_calendar_of_reviews() {
    let site = starter();
    let guide = "+++\ntitle = \"Råd; og, mer\"\nkind = \"guideline\"\nreviewed = 2024-03-01\nreview = \"12 months\"\n";
    let pages = site.path().join("content");
    fs::write(
        pages.join("en.nb.md"),
        format!("{guide}owner = \"Avdeling A\"\n+++\n\nTekst.\n"),
    )
    .unwrap();
    fs::write(
        pages.join("to.nb.md"),
        format!("{guide}owner = \"Avdeling B\"\nexpires = 2025-01-01\n+++\n\nTekst.\n"),
    )
    .unwrap();
    let overdue = stdout(&run(site.path(), &["list", "--overdue", "--format", "csv"]));
    assert_eq!(overdue.lines().count(), 2, "{overdue}");
    assert!(
        overdue.contains("content/en.nb.md,nb,guideline,Avdeling A,public,,2025-03-01"),
        "{overdue}"
    );
    let folder = site.path().join("calendars");
    let to = folder.to_str().unwrap();
    assert_eq!(code(&run(site.path(), &["list", "--format", "ics", "--output", to])), 0);
    let calendar = fs::read_to_string(folder.join("avdeling-a.ics")).unwrap();
    let lines: Vec<&str> = calendar.lines().filter(|line| !line.starts_with("X-WR")).collect();
    assert_eq!(
        lines,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "CALSCALE:GREGORIAN",
            "PRODID:-//veksle//veksle//NO",
            "NAME:Reviews – Avdeling A",
            "BEGIN:VEVENT",
            "DTSTAMP:20240301T000000Z",
            "DTSTART;VALUE=DATE:20250301",
            "SUMMARY;LANGUAGE=en:Review: Råd\\; og\\, mer",
            "UID:review:content/en.nb.md@www.example.no",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
    let one = stdout(&run(site.path(), &["list", "--format", "ics", "--owner", "Avdeling B"]));
    assert!(!one.contains("VEVENT"), "{one}");
}

#[test]
fn records_and_posts_are_listed_by_what_they_are() {
    let site = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = site.path().join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("site.toml", "languages = [\"nb\", \"nn\"]\n");
    write(
        "facebook.nb.md",
        "+++\ntitle = \"Facebook\"\nkind = \"channel\"\nowner = \"Avdeling A\"\n\n[channel]\nplatform = \"facebook\"\n\
         state = \"active\"\nnext-review = 2026-01-31\n+++\n",
    );
    write(
        "x.nn.md",
        "+++\ntitle = \"X\"\nkind = \"channel\"\n\n[channel]\nplatform = \"x\"\nstate = \"closed\"\nowner = \"Sjef\"\n\
         next-review = 2026-01-31\n+++\n",
    );
    write(
        "posts/2026.csv",
        "date,channel,language,text,owner\n2026-02-03,facebook,nn,\"Hei, alle\",Service\n2027-02-03,x,nb,Ha det,Service\n",
    );
    let list = |args: &[&str]| {
        let all = [&["list"], args, &["--format", "csv"]].concat();
        stdout(&run(site.path(), &all))
    };
    let head = "id,title,owner,status,lang,channel,date,due,place\n";
    let facebook = "facebook,Facebook,Avdeling A,active,,,2026-02-03,2026-01-31,content/facebook.nb.md:6\n";
    let x = "x,X,Sjef,closed,,,,2026-01-31,content/x.nn.md:5\n";
    assert_eq!(list(&["channels"]), format!("{head}{facebook}{x}"));
    assert_eq!(list(&["channels", "--overdue"]), format!("{head}{facebook}"));
    assert_eq!(list(&["channels", "--owner", "Sjef"]), format!("{head}{x}"));
    assert_eq!(
        list(&["posts", "--status", "planned"]),
        format!("{head},Ha det,Service,planned,nb,x,2027-02-03,,content/posts/2026.csv:3\n")
    );
    assert_eq!(
        list(&["posts", "--channel", "facebook"]),
        format!("{head},\"Hei, alle\",Service,published,nn,facebook,2026-02-03,,content/posts/2026.csv:2\n")
    );
    assert_eq!(list(&["goals"]), head);
}

#[test]
fn an_address_that_was_public_may_not_be_gone() {
    let site = starter();
    let page = site.path().join("content/side.nb.md");
    fs::write(&page, "+++\ntitle = \"Side\"\n+++\n\nTekst.\n").unwrap();
    assert_eq!(code(&run(site.path(), &["build"])), 0);
    let manifest = site.path().join("public/manifest.json");
    let against = ["check", "--format", "short", "--against", manifest.to_str().unwrap()];
    assert_eq!(code(&run(site.path(), &against)), 0);
    let renamed = site.path().join("content/ny-side.nb.md");
    fs::rename(&page, &renamed).unwrap();
    let found = run(site.path(), &against);
    assert_eq!(code(&found), 1);
    assert!(
        stdout(&found).contains("content/ny-side.nb.md:2:9: error[address-gone]"),
        "{}",
        stdout(&found)
    );
    fs::write(
        &renamed,
        "+++\ntitle = \"Side\"\naliases = [\"/nb/side/\"]\n+++\n\nTekst.\n",
    )
    .unwrap();
    assert_eq!(code(&run(site.path(), &against)), 0);
    assert_eq!(code(&run(site.path(), &["build"])), 0);
    let ledger = fs::read_to_string(&manifest).unwrap();
    assert!(ledger.contains("\"source\": \"content/ny-side.nb.md\""), "{ledger}");
    assert!(ledger.contains("\"redirect\": \"/nb/ny-side/\""), "{ledger}");
    assert_eq!(code(&run(site.path(), &["check", "--against", "finnes-ikke.json"])), 3);
}

/// A site whose one document becomes public in the hour that comes twice when summer time ends.
fn doubled() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    fs::create_dir(&content).unwrap();
    fs::write(content.join("site.toml"), "title = \"Prøve\"\nlanguages = [\"nb\"]\n").unwrap();
    fs::write(content.join("_index.nb.md"), "+++\ntitle = \"Prøve\"\n+++\n\nTekst.\n").unwrap();
    let page = "+++\ntitle = \"Nytt\"\npublish = 2026-10-25T02:30\nexpires = 2027-03-28T03:00\n+++\n\nTekst.\n";
    fs::write(content.join("nytt.nb.md"), page).unwrap();
    folder
}

fn run_at(root: &Path, now: &str, args: &[&str]) -> Output {
    veksle(&[args, &["--root", root.to_str().unwrap(), "--now", now]].concat())
}

#[test]
fn the_next_build_is_told_to_people_and_schedulers() {
    let site = doubled();
    let next = |now: &str, args: &[&str]| stdout(&run_at(site.path(), now, &[&["next"], args].concat()));
    // Half past two comes twice: nothing is public before the second time.
    let first = "2026-10-25T02:30";
    assert_eq!(
        next(first, &[]),
        "2026-10-25 02:30 CET  content/nytt.nb.md becomes public\n"
    );
    assert_eq!(next(first, &["--format", "cron"]), "30 1 25 10 *\n");
    assert_eq!(
        next(first, &["--format", "systemd"]),
        "OnCalendar=2026-10-25 01:30:00 UTC\n"
    );
    assert_eq!(
        next(first, &["--all", "--format", "cron"]),
        "30 1 25 10 *\n0 1 28 3 *\n"
    );
    let json: serde_json::Value = serde_json::from_str(&next(first, &["--format", "json"])).unwrap();
    assert_eq!(json[0]["at"], "2026-10-25T01:30:00Z");
    assert_eq!(json[0]["turns"][0]["what"], "publish");
    let second = "2026-10-25T01:30Z";
    assert_eq!(next(second, &[]), "2027-03-28 03:00 CEST  content/nytt.nb.md expires\n");
    assert_eq!(
        next("2027-03-28T03:00", &[]),
        "Nothing on the site changes by itself.\n"
    );
    assert_eq!(next("2027-03-28T03:00", &["--format", "systemd"]), "");
}

#[test]
fn a_document_is_written_on_the_minute_around_both_changes_of_the_clocks() {
    let site = doubled();
    let page = site.path().join("public/nb/nytt/index.html");
    for (now, public) in [
        ("2026-10-25T01:59:59", false),
        ("2026-10-25T02:59:59", false),
        ("2026-10-25T01:29:59Z", false),
        ("2026-10-25T01:30:00Z", true),
        ("2027-03-28T01:59:59", true),
    ] {
        assert_eq!(code(&run_at(site.path(), now, &["build"])), 0);
        assert_eq!(page.is_file(), public, "{now}");
    }
    assert_eq!(code(&run_at(site.path(), "2027-03-28T03:00", &["build"])), 0);
    let gone = fs::read_to_string(page).unwrap();
    assert!(!gone.contains("Tekst."), "{gone}");
}

#[test]
fn what_is_due_is_listed_by_what_comes_first() {
    let site = doubled();
    let due = stdout(&run_at(
        site.path(),
        "2026-10-24T12:00",
        &["list", "--due", "--format", "csv"],
    ));
    let rows: Vec<&str> = due.lines().collect();
    assert_eq!(rows.len(), 2, "{due}");
    assert!(
        rows[1].starts_with("content/nytt.nb.md,nb,page,,scheduled,2026-10-25T02:30,"),
        "{due}"
    );
    assert!(rows[1].ends_with(",2026-10-25T02:30 publish"), "{due}");
}

#[test]
fn a_preview_is_marked_and_never_written_where_everyone_reads() {
    let site = doubled();
    let now = "2026-10-24T12:00";
    let preview = |output: &str| run_at(site.path(), now, &["build", "--preview", "--output", output]);
    let public = site.path().join("public");
    assert_eq!(code(&run_at(site.path(), now, &["build", "--preview"])), 2);
    for refused in [
        public.clone(),
        public.join("nb"),
        site.path().join("content/../public/"),
    ] {
        let refused = preview(refused.to_str().unwrap());
        assert_eq!(code(&refused), 2);
        assert!(
            stderr(&refused).contains("the folder of the public site"),
            "{}",
            stderr(&refused)
        );
    }
    assert!(!public.exists());
    let draft = site.path().join("content/utkast.nb.md");
    fs::write(
        draft,
        "+++\ntitle = \"Utkast\"\ndraft = true\naliases = [\"/gammel/\"]\n+++\n\nTekst.\n",
    )
    .unwrap();
    let folder = site.path().join("preview");
    assert_eq!(code(&preview(folder.to_str().unwrap())), 0);
    let mut pages = 0;
    for entry in walkdir::WalkDir::new(&folder).into_iter().map(Result::unwrap) {
        if entry.path().extension().is_some_and(|ending| ending == "html") {
            let html = fs::read_to_string(entry.path()).unwrap();
            let marked =
                html.contains("preview-banner") && html.contains("content=noindex") | html.contains("\"noindex\"");
            assert!(marked, "{}", entry.path().display());
            pages += 1;
        }
    }
    assert!(pages >= 6, "{pages}");
    assert!(folder.join("nb/nytt/index.html").is_file() && folder.join("gammel/index.html").is_file());
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(read("robots.txt"), "User-agent: *\nDisallow: /\n");
    assert!(read("_headers").contains("X-Robots-Tag: noindex"));
    assert_eq!(code(&run_at(site.path(), now, &["build"])), 0);
    let page = fs::read_to_string(public.join("nb/index.html")).unwrap();
    assert!(!page.contains("noindex") && !page.contains("preview-banner"), "{page}");
}

#[test]
fn a_build_of_the_same_site_is_remembered_until_anything_differs() {
    let site = starter();
    let page = site.path().join("public/nb/index.html");
    let built = |what: &str| {
        let built = run(site.path(), &["build", "--format", "short"]);
        assert_eq!(code(&built), 0, "{what}: {}", stderr(&built));
        stderr(&built)
    };
    built("first");
    let folder = site.path().join(".veksle");
    let entry = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|extension| extension == "json"))
        .unwrap();
    // What is printed from now on is what the entry says.
    let marked = fs::read_to_string(&entry)
        .unwrap()
        .replace("\"report\":\"\"", "\"report\":\"remembered\"");
    fs::write(&entry, marked).unwrap();
    let again = run(site.path(), &["build", "--format", "short"]);
    assert_eq!((code(&again), stdout(&again).as_str()), (0, "remembered"));
    let other_language = run(site.path(), &["build", "--format", "short", "--lang", "nn"]);
    assert_eq!((code(&other_language), stdout(&other_language).as_str()), (0, ""));

    fs::write(&page, "something else").unwrap();
    assert!(built("output touched").contains("1 changed"));
    assert!(fs::read_to_string(&page).unwrap().starts_with("<!doctype html>"));

    let stray = site.path().join("public/stray.txt");
    fs::write(&stray, "not of the site").unwrap();
    built("a file too many");
    assert!(!stray.exists());

    fs::write(&entry, "no JSON").unwrap();
    built("entry broken");

    let source = site.path().join("content/_index.nb.md");
    let text = fs::read_to_string(&source).unwrap() + "\nEn setning til om kanalene våre.\n";
    fs::write(&source, text).unwrap();
    built("source changed");
    assert!(fs::read_to_string(&page).unwrap().contains("En setning til"));

    fs::remove_dir_all(&folder).unwrap();
    built("memory gone");
}

#[test]
fn counterparts_become_public_together_or_not_at_all() {
    let site = tempfile::tempdir().unwrap();
    let content = site.path().join("content");
    fs::create_dir(&content).unwrap();
    let policy = "title = \"Prøve\"\nlanguages = [\"nb\", \"nn\"]\n[policy]\nnorwegian = \"both\"\n";
    fs::write(content.join("site.toml"), policy).unwrap();
    let write = |name: &str, publish: &str| {
        let page = format!("+++\ntitle = \"Skjema\"\n{publish}+++\n\nTekst.\n");
        fs::write(content.join(name), page).unwrap();
    };
    let public = |now: &str| {
        let built = run_at(site.path(), now, &["build", "--format", "short"]);
        let there = ["nb", "nn"].map(|lang| site.path().join(format!("public/{lang}/skjema/index.html")).is_file());
        (code(&built), there)
    };
    write("_index.nb.md", "");
    write("_index.nn.md", "");
    write("skjema.nb.md", "publish = 2027-03-30T10:00\n");
    write("skjema.nn.md", "publish = 2027-03-30T10:00\n");
    assert_eq!(public("2027-03-30T09:59:59"), (0, [false, false]));
    assert_eq!(public("2027-03-30T10:00"), (0, [true, true]));
    fs::remove_dir_all(site.path().join("public")).unwrap();
    for apart in ["publish = 2027-03-30T10:01\n", "draft = true\n"] {
        write("skjema.nn.md", apart);
        assert_eq!(public("2027-03-30T09:59:59"), (1, [false, false]), "{apart}");
        assert_eq!(public("2027-03-30T10:00"), (1, [false, false]), "{apart}");
    }
}
