//! The README shows the example as it is.

#[test]
fn the_readme_shows_the_first_example() {
    let readme = include_str!("../README.md");
    assert!(readme.contains(include_str!("../examples/first.rs")), "copy examples/first.rs into README.md");
}
