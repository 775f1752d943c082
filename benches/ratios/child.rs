//! Processes of their own: this program starts itself again with a task.

use std::hint::black_box;
use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::time::Instant;

use dvs::Input;

use crate::support::catalog::Stream;
use crate::support::{base, clock, schema};

/// How many services the catalog of the cold start has: the likely real case.
pub const COLD_SERVICES: usize = 30;

/// The task of a child, in its environment.
const TASK: &str = "DVS_BENCH_TASK";

/// Starts this program again with a task and something to read, and gives the number that it prints.
pub fn start(task: &str, input: &str) -> f64 {
    let program = std::env::current_exe().expect("this program");
    let mut child = Command::new(program)
        .env(TASK, task)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this program starts again");
    // The child reads all of it before it writes anything.
    child.stdin.take().expect("it was piped").write_all(input.as_bytes()).expect("the child reads");
    let output = child.wait_with_output().expect("the child ends");
    String::from_utf8(output.stdout).ok().and_then(|text| text.trim().parse().ok()).expect("the child prints a number")
}

/// Does the task of a child, if this is one.
pub fn run() -> bool {
    let Ok(task) = std::env::var(TASK) else { return false };
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input).expect("the parent writes");
    let begin = Instant::now();
    match task.split_once(' ') {
        None if task == "cold-dvs" => {
            black_box(dvs::check(Input::named("cold.ndjson", &input), &base()));
            println!("{}", begin.elapsed().as_secs_f64());
        }
        None if task == "cold-jsonschema" => {
            let validator = schema::validator();
            for line in input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                black_box(schema::errors(&validator, line));
            }
            println!("{}", begin.elapsed().as_secs_f64());
        }
        Some((kind, megabytes)) => {
            let stream = Stream::new(megabytes.parse::<usize>().expect("a number") << 20);
            let options = base().facts(kind == "stream-with-facts");
            let report = dvs::check_reader("stream.ndjson", stream, &options).expect("it can be read");
            assert!(report.findings().is_empty(), "the stream is clean");
            println!("{}", clock::peak_memory());
        }
        None => panic!("unknown task {task}"),
    }
    true
}
