use hallbar_core::strategy::{Aim, Dimension, PerspectiveKind, StrategyPart, Theme};

use super::word::Words;
use crate::form::{Describer, Reader, Value};
use crate::json::Json;
use crate::tree::Node;

const AIMS: Words<Aim> = Words(&[("up", Aim::Up), ("down", Aim::Down), ("towards", Aim::Towards)]);

impl Value for Aim {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        AIMS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        AIMS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        AIMS.describe()
    }
}

const DIMENSIONS: Words<Dimension> = Words(&[
    ("environmental", Dimension::Environmental),
    ("social", Dimension::Social),
    ("economic", Dimension::Economic),
]);

impl Value for Dimension {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        DIMENSIONS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        DIMENSIONS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        DIMENSIONS.describe()
    }
}

const THEMES: Words<Theme> = Words(&[
    ("external_collaboration", Theme::ExternalCollaboration),
    ("tourism", Theme::Tourism),
    ("governance", Theme::Governance),
    ("places", Theme::Places),
    ("business", Theme::Business),
]);

impl Value for Theme {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        THEMES.read(node, reader)
    }

    fn write(&mut self) -> Json {
        THEMES.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        THEMES.describe()
    }
}

const PERSPECTIVES: Words<PerspectiveKind> = Words(&[
    ("gender_equality", PerspectiveKind::GenderEquality),
    ("integration", PerspectiveKind::Integration),
    ("children_and_young", PerspectiveKind::ChildrenAndYoung),
    ("rural_and_urban", PerspectiveKind::RuralAndUrban),
    ("accessibility", PerspectiveKind::Accessibility),
    ("public_health", PerspectiveKind::PublicHealth),
    ("digitalisation", PerspectiveKind::Digitalisation),
    ("other", PerspectiveKind::Other),
]);

impl Value for PerspectiveKind {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        PERSPECTIVES.read(node, reader)
    }

    fn write(&mut self) -> Json {
        PERSPECTIVES.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        PERSPECTIVES.describe()
    }
}

const PARTS: Words<StrategyPart> = Words(&[
    ("vision", StrategyPart::Vision),
    ("horizon", StrategyPart::Horizon),
    ("adopted", StrategyPart::Adopted),
    ("revised", StrategyPart::Revised),
    ("reviewed", StrategyPart::Reviewed),
    ("analysis", StrategyPart::Analysis),
    ("follow_up", StrategyPart::FollowUp),
    ("participation", StrategyPart::Participation),
    ("perspectives", StrategyPart::Perspectives),
    ("out_of_scope", StrategyPart::OutOfScope),
    ("conflicts", StrategyPart::Conflicts),
    ("goals", StrategyPart::Goals),
    ("dimensions", StrategyPart::Dimensions),
    ("owners", StrategyPart::Owners),
    ("links", StrategyPart::Links),
    ("measures", StrategyPart::Measures),
    ("indicators", StrategyPart::Indicators),
    ("directions", StrategyPart::Directions),
    ("baselines", StrategyPart::Baselines),
    ("targets", StrategyPart::Targets),
    ("sources", StrategyPart::Sources),
]);

impl Value for StrategyPart {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        PARTS.read(node, reader)
    }

    fn write(&mut self) -> Json {
        PARTS.write(self)
    }

    fn describe(_describer: &mut Describer) -> Json {
        PARTS.describe()
    }
}
