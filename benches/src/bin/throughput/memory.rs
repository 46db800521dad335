//! How much memory the program takes at most, in a process of its own.

use std::io::{self, Read, Write};
use std::process::Command;

use hallbar_benches::applications::Applications;
use hallbar_cli::{Exit, Terminal};

use super::Failed;

/// The most memory, in MiB, while so many applications are assessed by the program itself: repeated ids are looked for,
/// and results go nowhere.
pub(crate) fn peak(way: &str, records: usize) -> Result<f64, Failed> {
    let child = Command::new(std::env::current_exe()?)
        .args([format!("--peak-{way}"), records.to_string()])
        .output()?;
    if !child.status.success() {
        return Err(String::from_utf8_lossy(&child.stderr).into_owned().into());
    }
    Ok(String::from_utf8(child.stdout)?.trim().parse::<f64>()? / 1024.0)
}

/// Runs the program over applications made on the way, and prints the most memory it took, in KiB.
pub(crate) fn child(way: &str, records: usize) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let handbook = folder.path().join("applications.json");
    std::fs::write(&handbook, hallbar_benches::applications::HANDBOOK)?;
    let handbook = handbook.to_string_lossy().into_owned();
    let mut args = vec![
        "hallbar",
        "assess",
        "-",
        "--from",
        "ndjson",
        "--quiet",
        "--threads",
        "2",
        "--handbook",
        &handbook,
    ];
    if way == "explained" {
        args.push("--explain");
    }
    let (mut sink, mut messages) = (io::sink(), Vec::new());
    let exit = hallbar_cli::run(
        args,
        &mut Applications::new(records),
        &mut sink,
        &mut messages,
        Terminal::default(),
    );
    if exit != Exit::Done {
        return Err(String::from_utf8_lossy(&messages).into_owned().into());
    }
    let mut status = String::new();
    std::fs::File::open("/proc/self/status")?.read_to_string(&mut status)?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = peak.and_then(|peak| peak.trim().strip_suffix("kB")).ok_or("the system does not tell")?;
    writeln!(io::stdout().lock(), "{}", kib.trim())?;
    Ok(())
}
