//! See and see also: each must lead to an entry with places.

use super::entries::Tree;
use super::{diagnostic_at, path_text};
use crate::book::index_path;
use crate::config::{CrossReference, Index};
use crate::diag::{Diagnostic, IndexFault, nearest};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the cross-references of `book.toml` to the entries; those without a target are reported.
pub(super) fn add(tree: &mut Tree, wanted: &Index, diagnostics: &mut Vec<Diagnostic>) {
    let mut ways: Vec<(Vec<String>, Vec<String>, &CrossReference)> = Vec::new();
    for cross in wanted.see.iter().chain(&wanted.see_also) {
        match (index_path(&cross.term), index_path(&cross.to)) {
            (Some(term), Some(to)) => ways.push((term, to, cross)),
            _ => diagnostics.push(diagnostic_at(IndexFault::TermEmpty, cross.span)),
        }
    }
    let leads: BTreeMap<&[String], &[String]> =
        ways.iter().rev().map(|(term, to, _)| (term.as_slice(), to.as_slice())).collect();
    let mut sound = Vec::new();
    for (term, to, cross) in &ways {
        let fault = if term == to {
            Some(IndexFault::SeeToSee { term: path_text(term), to: path_text(to), end: path_text(term) })
        } else if tree.has_own(to) {
            None
        } else if leads.contains_key(to.as_slice()) {
            let end = end(tree, (to, term), &leads);
            Some(IndexFault::SeeToSee { term: path_text(term), to: path_text(to), end: path_text(end) })
        } else {
            let known = tree.terms();
            let nearest = nearest(&path_text(to), known.iter().map(String::as_str));
            Some(IndexFault::SeeNowhere { term: path_text(term), to: path_text(to), nearest })
        };
        match fault {
            Some(fault) => diagnostics.push(diagnostic_at(fault, cross.span)),
            None => sound.push((term, to, cross.span)),
        }
    }
    sound.into_iter().for_each(|(term, to, span)| tree.lead(term, to, span));
}

/// Returns the end of a chain of cross-references: an entry with places, else the term that it began with where it is
/// circular.
fn end<'a>(
    tree: &Tree,
    (from, begun): (&'a [String], &'a [String]),
    leads: &BTreeMap<&'a [String], &'a [String]>,
) -> &'a [String] {
    let mut seen = BTreeSet::from([begun]);
    let mut at = from;
    while let Some(next) = leads.get(at).filter(|_| !tree.has_own(at)) {
        if !seen.insert(at) {
            return begun;
        }
        at = next;
    }
    at
}
