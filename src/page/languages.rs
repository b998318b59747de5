//! The languages of the structure's nodes.

use super::{Kid, NodeId, Structure};
use crate::lang::Language;

impl Structure {
    /// Sets the language of a node's children from the one with an index on, where they have none of their own.
    pub fn speak(&mut self, node: NodeId, first: usize, lang: &Language) {
        let added = self.nodes.get(node.0).and_then(|node| node.kids.get(first..)).unwrap_or_default();
        let added: Vec<NodeId> = added
            .iter()
            .filter_map(|kid| match kid {
                Kid::Node(id) => Some(*id),
                Kid::Leaf(_) => None,
            })
            .collect();
        for id in added {
            if let Some(node) = self.nodes.get_mut(id.0) {
                node.lang.get_or_insert_with(|| lang.clone());
            }
        }
    }
}
