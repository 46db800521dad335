//! What a compiled handbook tells of what it was compiled with.

use crate::Scorer;
use crate::Text;
use crate::assessment::DocumentName;
use crate::handbook::Item;

impl Scorer {
    /// The name, version and fingerprint of the handbook it scores by.
    #[must_use]
    pub fn handbook_name(&self) -> &DocumentName {
        &self.inner.handbook_name
    }

    /// The same of the strategy, if there is one.
    #[must_use]
    pub fn strategy_name(&self) -> Option<&DocumentName> {
        self.inner.strategy.as_ref().map(|(name, _)| name)
    }

    /// The items of a list, wherever they come from; none where they are the case's financing lines, or where there is no
    /// such list.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::handbook::{HandbookDocument, ItemList, ItemSource};
    /// use hallbar_core::{Handbook, Scorer};
    /// let goals = ItemList {
    ///     id: "goals".into(),
    ///     items: ItemSource::AgendaGoals(vec!["13".into()]),
    ///     ..ItemList::default()
    /// };
    /// let handbook = Handbook::validate(HandbookDocument {
    ///     id: "small".into(), version: "1".into(), lists: vec![goals], ..HandbookDocument::default()
    /// });
    /// let scorer = Scorer::compile(&handbook.into_result().unwrap(), None, None)?;
    /// assert_eq!(scorer.items("goals").unwrap()[0].id, "13");
    /// # Ok::<(), hallbar_core::CompileError>(())
    /// ```
    #[must_use]
    pub fn items(&self, list: &str) -> Option<Vec<Item>> {
        let list = self.inner.program.lists.iter().find(|known| known.id == list && !known.lines)?;
        let item = |(id, title): (&String, &Text)| Item { id: id.clone(), title: title.clone() };
        Some(list.ids.iter().zip(&list.titles).map(item).collect())
    }

    /// Every goal of the strategy, in its order; none where there is no strategy.
    #[must_use]
    pub fn strategy_goals(&self) -> Vec<Item> {
        let ids = self.inner.strategy.iter().flat_map(|(_, goals)| goals);
        let item = |(id, title): (&String, &String)| Item { id: id.clone(), title: Text::swedish(title) };
        ids.zip(&self.inner.goal_titles).map(item).collect()
    }
}
