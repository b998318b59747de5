//! The expanded size of names that refer to others: abbreviations of a bibliography and macros of a style.
//!
//! Both are followed by recursion where they are used, so that a circle of them, a long chain or a few that double
//! each other would never end.

use std::collections::BTreeMap;

/// For each name its own size and the names that it refers to, each as often as it does.
pub(super) type Calls<'a> = BTreeMap<&'a str, (usize, Vec<&'a str>)>;

/// The longest chain of names.
const DEEPEST: usize = 40;

/// Returns the expanded sizes of all names; `None` for those that refer to themselves, directly or through others, or
/// make a chain that is too long.
pub(super) fn sizes<'a>(calls: &Calls<'a>) -> BTreeMap<&'a str, Option<usize>> {
    let mut sizes = BTreeMap::new();
    for name in calls.keys() {
        size(name, calls, 0, &mut sizes);
    }
    sizes
}

fn size<'a>(
    name: &'a str,
    calls: &Calls<'a>,
    depth: usize,
    sizes: &mut BTreeMap<&'a str, Option<usize>>,
) -> Option<usize> {
    let Some((own, called)) = calls.get(name) else { return Some(0) };
    if let Some(known) = sizes.get(name) {
        return *known;
    }
    if depth > DEEPEST {
        return None;
    }
    // A name that is reached again while it is followed refers to itself.
    sizes.insert(name, None);
    let mut sum = Some(*own);
    for other in called {
        sum = sum.zip(size(other, calls, depth + 1, sizes)).map(|(sum, more)| sum.saturating_add(more));
    }
    sizes.insert(name, sum);
    sum
}

#[cfg(test)]
mod tests {
    use super::{Calls, sizes};

    #[test]
    fn circles_chains_and_doublings_are_found() {
        let mut calls = Calls::new();
        calls.insert("a", (3, vec!["b", "b", "none"]));
        calls.insert("b", (5, Vec::new()));
        calls.insert("ring", (1, vec!["gnir"]));
        calls.insert("gnir", (1, vec!["ring"]));
        let names: Vec<String> = (0..100).map(|at| format!("n{at:03}")).collect();
        for two in names.windows(2) {
            calls.insert(&two[0], (1, vec![&two[1], &two[1]]));
        }
        let sizes = sizes(&calls);
        assert_eq!((sizes["a"], sizes["b"], sizes["ring"], sizes["gnir"]), (Some(13), Some(5), None, None));
        assert_eq!((sizes["n098"], sizes["n097"], sizes["n000"]), (Some(1), Some(3), None));
    }
}
