//! `docs/standards.md`: a head written by hand, and the reference made of the declarations.

use dvs::standards::{RequirementCatalog, Scheme};

use super::format::{formats, object, vocabularies};
use super::{block, compare};
use crate::support::{Shapes, read};

#[test]
fn reference_of_tables_is_up_to_date() {
    let shapes = Shapes::from([RequirementCatalog::shape(), Scheme::shape()]);
    let head = read("docs/standards.head.md");
    let mut text = format!(
        "{}\n\n<!-- Made of the declarations from here on: `DVS_WRITE=1 cargo test --test it docs` -->\n\n## Objects\n\n",
        head.trim_end()
    );
    for &shape in &shapes.objects {
        object(&mut text, shape);
    }
    vocabularies(&mut text, &shapes, "A value that is not listed is an error.");
    formats(&mut text, &shapes);
    compare("docs/standards.md", &text);
}

#[test]
fn tables_of_the_page_can_be_loaded() {
    let head = read("docs/standards.head.md");
    let catalog = RequirementCatalog::from_json(block(&head, "json")).unwrap();
    assert_eq!(catalog.requirements.len(), 2);
    let (_, rest) = head.split_once("## A scheme").unwrap();
    assert!(Scheme::from_json(block(rest, "json")).is_ok());
}
