//! The floor of a build: read every source and write as many files of the same sizes, with as many threads as cores.
//!
//! Run by `benches/compare`: `floor CONTENT REFERENCE OUT`. Nothing that writes a site can be faster.

use std::path::{Path, PathBuf};
use std::{env, fs, io, thread};

fn main() -> io::Result<()> {
    let args: Vec<PathBuf> = env::args()
        .skip(1)
        .filter(|arg| arg != "--bench")
        .map(PathBuf::from)
        .collect();
    let [content, reference, out] = args.as_slice() else {
        return Ok(());
    };
    let (mut sources, mut shapes) = (Vec::new(), Vec::new());
    list(content, &mut sources)?;
    list(reference, &mut shapes)?;
    for shape in &shapes {
        if let Some(folder) = target(shape, reference, out).parent() {
            fs::create_dir_all(folder)?;
        }
    }
    let cores = thread::available_parallelism()?.get();
    thread::scope(|scope| {
        let read = |part: &[PathBuf]| part.iter().try_for_each(|path| fs::read(path).map(drop));
        let write = |part: &[PathBuf]| {
            part.iter().try_for_each(|path| {
                let bytes = vec![b'x'; usize::try_from(fs::metadata(path)?.len()).unwrap_or(0)];
                fs::write(target(path, reference, out), bytes)
            })
        };
        let readers: Vec<_> = parts(&sources, cores)
            .map(|part| scope.spawn(move || read(part)))
            .collect();
        let read: io::Result<()> = readers
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or(Ok(())));
        let writers: Vec<_> = parts(&shapes, cores)
            .map(|part| scope.spawn(move || write(part)))
            .collect();
        read.and(
            writers
                .into_iter()
                .try_for_each(|thread| thread.join().unwrap_or(Ok(()))),
        )
    })
}

fn parts(paths: &[PathBuf], count: usize) -> impl Iterator<Item = &[PathBuf]> {
    paths.chunks(paths.len().div_ceil(count).max(1))
}

fn target(path: &Path, from: &Path, to: &Path) -> PathBuf {
    to.join(path.strip_prefix(from).unwrap_or(path))
}

fn list(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, found)?
        } else {
            found.push(path)
        }
    }
    Ok(())
}
