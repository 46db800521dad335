//! The published schemes at, just under and just over each limit: scores, gates, classes and consequences.

#[cfg(test)]
mod tests {
    use hallbar::assessment::{Datum, Found, GateOutcome, Ternary};

    use crate::fixtures::load;

    fn rows(path: &str) -> Vec<csv::StringRecord> {
        let bytes = load::bytes(path);
        csv::Reader::from_reader(bytes.as_slice()).records().map(Result::unwrap).collect()
    }

    #[test]
    fn worked_numbers_come_out() {
        for row in rows("formulas/worked.csv") {
            let [handbook, case, node, low, high, class, _source] = row.iter().collect::<Vec<_>>()[..] else {
                panic!("seven columns: {row:?}")
            };
            let assessment = load::assess(handbook, case);
            let place = format!("{handbook}/{case} {node}");
            let of_node = assessment.nodes.iter().find(|result| result.id == node);
            let of_criterion = assessment.criteria.iter().find(|result| result.id == node);
            let score = of_node.map(|n| n.score).or(of_criterion.map(|c| c.score));
            let score = score.unwrap_or_else(|| panic!("{place}: no such node"));
            let number = |text: &str| (!text.is_empty()).then(|| text.parse::<f64>().unwrap());
            assert_eq!((score.low, score.high), (number(low), number(high)), "{place}");
            let found = of_node.and_then(|n| n.class.as_ref()).and_then(|c| c.class.as_deref());
            assert_eq!(found.unwrap_or_default(), class, "{place}");
        }
    }

    #[test]
    fn measures_come_out() {
        for row in rows("formulas/measures.csv") {
            let [handbook, case, measure, low, high, _source] = row.iter().collect::<Vec<_>>()[..] else {
                panic!("six columns: {row:?}")
            };
            let assessment = load::assess(handbook, case);
            let place = format!("{handbook}/{case} {measure}");
            let result = assessment.measures.iter().find(|result| result.id == measure);
            let result = result.unwrap_or_else(|| panic!("{place}: no such measure"));
            let text = |datum: &Datum| match datum {
                Datum::Number(number) => number.to_string(),
                Datum::Money(money) => money.to_string(),
                other => panic!("{place}: {other:?}"),
            };
            let ends = match &result.value {
                Found::One(one) => [text(one), text(one)],
                Found::Between(from, to) => [from, to].map(|end| end.as_ref().map(text).unwrap_or_default()),
                other => panic!("{place}: {other:?}"),
            };
            assert_eq!(ends, [low, high], "{place}");
        }
    }

    #[test]
    fn gates_and_classes_come_out() {
        let mut seen = Vec::new();
        for row in rows("cases/expected.csv") {
            let [handbook, case, failed, open, class] = row.iter().collect::<Vec<_>>()[..] else {
                panic!("five columns: {row:?}")
            };
            let assessment = load::assess(handbook, case);
            let place = format!("{handbook}/{case}");
            let gates = |outcome| {
                let all = assessment.stages.iter().flat_map(|stage| &stage.gates);
                all.filter(|gate| gate.outcome == outcome)
                    .map(|g| g.id.as_str())
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            assert_eq!(gates(GateOutcome::Failed), failed, "{place}: failed");
            assert_eq!(gates(GateOutcome::Open), open, "{place}: open");
            let found = assessment.outcome.as_ref().and_then(|outcome| outcome.class.as_deref());
            assert_eq!(found.unwrap_or_default(), class, "{place}: class");
            seen.push(format!("cases/{handbook}/{case}.json"));
        }
        seen.sort();
        assert_eq!(seen, load::files("cases", "json"), "every case has its row");
    }

    #[test]
    fn consequences_come_out() {
        for row in rows("cases/consequences.csv") {
            let [handbook, case, consequence, holds, way] = row.iter().collect::<Vec<_>>()[..] else {
                panic!("five columns: {row:?}")
            };
            let assessment = load::assess(handbook, case);
            let place = format!("{handbook}/{case} {consequence}");
            let found = assessment.consequences.iter().find(|result| result.id == consequence);
            let found = found.unwrap_or_else(|| panic!("{place}: no such consequence"));
            let word = match found.holds {
                Ternary::Yes => "yes",
                Ternary::No => "no",
                Ternary::Open => "open",
            };
            assert_eq!(word, holds, "{place}");
            let ways: Vec<&str> = found.ways.iter().map(|(id, _)| id.as_str()).collect();
            assert_eq!(ways.join(" "), way, "{place}");
        }
    }
}
