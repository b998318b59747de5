//! See and see also: each must lead to an entry that has something to show.

use super::entries::Tree;
use super::{shown, told};
use crate::book::index_path;
use crate::config::{Cross, Index};
use crate::diag::{Diagnostic, IndexFault, nearest};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the cross-references of `book.toml` to the entries; those that lead nowhere are told of.
pub(super) fn add(tree: &mut Tree, wanted: &Index, diagnostics: &mut Vec<Diagnostic>) {
    let mut ways: Vec<(Vec<String>, Vec<String>, &Cross)> = Vec::new();
    for cross in wanted.see.iter().chain(&wanted.see_also) {
        match (index_path(&cross.term), index_path(&cross.to)) {
            (Some(term), Some(to)) => ways.push((term, to, cross)),
            _ => diagnostics.push(told(IndexFault::TermEmpty, cross.span)),
        }
    }
    let leads: BTreeMap<&[String], &[String]> =
        ways.iter().rev().map(|(term, to, _)| (term.as_slice(), to.as_slice())).collect();
    let mut sound = Vec::new();
    for (term, to, cross) in &ways {
        let fault = if term == to {
            Some(IndexFault::SeeToSee { term: shown(term), to: shown(to), end: shown(term) })
        } else if tree.has_own(to) {
            None
        } else if leads.contains_key(to.as_slice()) {
            let end = end(tree, (to, term), &leads);
            Some(IndexFault::SeeToSee { term: shown(term), to: shown(to), end: shown(end) })
        } else {
            let known = tree.shown();
            let nearest = nearest(&shown(to), known.iter().map(String::as_str));
            Some(IndexFault::SeeNowhere { term: shown(term), to: shown(to), nearest })
        };
        match fault {
            Some(fault) => diagnostics.push(told(fault, cross.span)),
            None => sound.push((term, to, cross.span)),
        }
    }
    sound.into_iter().for_each(|(term, to, span)| tree.lead(term, to, span));
}

/// Where a chain of cross-references ends: at an entry of its own, else at the term that it began with
/// where it leads back.
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
