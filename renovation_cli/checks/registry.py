"""Every check and every rule, in the order of the codes.

Nothing is found by looking round: a check that is not listed here does not run, and a test holds that
every module of this folder with a rule is listed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from renovation_cli.checks import (
    after_in_a_circle,
    after_round,
    ahead_of_plan,
    areas_exceed_building,
    batch_undecided,
    before_round,
    before_scheme,
    bound_without_effect,
    buildings_contradict,
    built_after_plan,
    candidate_unread,
    care_before_finish,
    channels_miss_investment,
    condition_without_measure,
    decided_without_batch,
    department_without_duty,
    due_before_predecessor,
    due_outside_stage,
    duplicate_id,
    entry_twice,
    excuse_reversed,
    finished_below_whole,
    households_contradict,
    households_missing,
    implausible_figure,
    in_the_future,
    lead_without_holder,
    level_too_mild,
    likely_same,
    long_short_name,
    made_a_date,
    milestone_dated_twice,
    milestone_out_of_order,
    milestone_skipped,
    notice_before_quota,
    one_day_two_figures,
    order_due_before_opened,
    order_step_impossible,
    order_steps_out_of_order,
    outside_records,
    pace_above_whole,
    payments_exceed_receipts,
    personal_number,
    points_without_pace,
    progress_falls,
    progress_out_of_order,
    receipts_exceed_plan,
    resident_name,
    resolved_before_patrol,
    rounded_share,
    same_name_twice,
    same_number_twice,
    satisfied_exceed_asked,
    set_day_before_action,
    share_of_itself,
    showcases_contradicted,
    stage_outside_period,
    targets_contradicted,
    targets_exceeded,
    times_without_repeats,
    two_names_one_post,
    unit_beyond_building,
    unknown_actor,
    unknown_blocked_milestone,
    unknown_building,
    unknown_channel,
    unknown_clause,
    unknown_community,
    unknown_department,
    unknown_duty,
    unknown_lead,
    unknown_level,
    unknown_lower_level,
    unknown_milestone,
    unknown_order_building,
    unknown_order_kind,
    unknown_patrol_order,
    unknown_plan_milestone,
    unknown_round,
    unknown_rule,
    unknown_shortcoming,
    unknown_street,
    unknown_track,
    unknown_want,
    verdict_despite_rule,
    willing_exceed_asked,
    year_exceeds_investment,
)
from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Rule
from renovation_cli.loading import rules_dialect, rules_file, rules_schema
from renovation_cli.model.book import Dossier

PROGRAMME, TEAMS, DUTIES, PROJECT, HOUSEHOLDS = "programme", "teams", "duties", "project", "households"
ORDERS, PROGRAMME_ORDERS = "orders", "programme orders"
"""Files a check goes by; it does not run where one of them is damaged, so that one fault does not cascade."""


@dataclass(frozen=True, slots=True)
class DossierCheck:
    """A check of one project."""

    rule: Rule
    run: Callable[[Dossier, Circumstances], Iterator[Problem]]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulebookCheck:
    """A check of the plan, the teams and the duties."""

    rule: Rule
    run: Callable[[Circumstances], Iterator[Problem]]
    needs: tuple[str, ...]


DOSSIER_CHECKS = (
    DossierCheck(unknown_street.RULE, unknown_street.check, (TEAMS,)),
    DossierCheck(unknown_community.RULE, unknown_community.check, (TEAMS,)),
    DossierCheck(unknown_track.RULE, unknown_track.check, (PROGRAMME,)),
    DossierCheck(unknown_milestone.RULE, unknown_milestone.check, (PROGRAMME,)),
    DossierCheck(unknown_round.RULE, unknown_round.check, (PROGRAMME,)),
    DossierCheck(unknown_building.RULE, unknown_building.check, (PROJECT,)),
    DossierCheck(unknown_want.RULE, unknown_want.check, (PROGRAMME,)),
    DossierCheck(unknown_clause.RULE, unknown_clause.check_project, (PROGRAMME,)),
    DossierCheck(unknown_channel.RULE, unknown_channel.check, (PROGRAMME,)),
    DossierCheck(unknown_shortcoming.RULE, unknown_shortcoming.check, (PROGRAMME,)),
    DossierCheck(unknown_patrol_order.RULE, unknown_patrol_order.check, (ORDERS, PROGRAMME_ORDERS)),
    DossierCheck(duplicate_id.RULE, duplicate_id.check, ()),
    DossierCheck(outside_records.RULE, outside_records.check, (PROGRAMME,)),
    DossierCheck(before_round.RULE, before_round.check, (PROGRAMME,)),
    DossierCheck(milestone_out_of_order.RULE, milestone_out_of_order.check, (PROGRAMME,)),
    DossierCheck(milestone_skipped.RULE, milestone_skipped.check, (PROGRAMME, PROJECT)),
    DossierCheck(before_scheme.RULE, before_scheme.check, (PROGRAMME, PROJECT)),
    DossierCheck(milestone_dated_twice.RULE, milestone_dated_twice.check, (PROGRAMME,)),
    DossierCheck(care_before_finish.RULE, care_before_finish.check, (PROGRAMME, PROJECT)),
    DossierCheck(
        ahead_of_plan.RULE,
        ahead_of_plan.check,
        (
            PROGRAMME,
            PROJECT,
        ),
    ),
    DossierCheck(
        notice_before_quota.RULE,
        notice_before_quota.check,
        (
            PROGRAMME,
            PROJECT,
            HOUSEHOLDS,
        ),
    ),
    DossierCheck(
        after_round.RULE,
        after_round.check,
        (
            PROGRAMME,
            PROJECT,
        ),
    ),
    DossierCheck(
        resolved_before_patrol.RULE, resolved_before_patrol.check, (PROJECT, ORDERS, PROGRAMME_ORDERS)
    ),
    DossierCheck(in_the_future.RULE, in_the_future.check, (PROGRAMME,)),
    DossierCheck(households_contradict.RULE, households_contradict.check, (PROJECT,)),
    DossierCheck(buildings_contradict.RULE, buildings_contradict.check, (PROJECT,)),
    DossierCheck(areas_exceed_building.RULE, areas_exceed_building.check, (PROJECT,)),
    DossierCheck(implausible_figure.RULE, implausible_figure.check, (PROGRAMME,)),
    DossierCheck(unit_beyond_building.RULE, unit_beyond_building.check, (PROJECT,)),
    DossierCheck(households_missing.RULE, households_missing.check, (PROJECT, HOUSEHOLDS)),
    DossierCheck(payments_exceed_receipts.RULE, payments_exceed_receipts.check, (PROJECT,)),
    DossierCheck(channels_miss_investment.RULE, channels_miss_investment.check, (PROGRAMME, PROJECT)),
    DossierCheck(receipts_exceed_plan.RULE, receipts_exceed_plan.check, (PROJECT,)),
    DossierCheck(year_exceeds_investment.RULE, year_exceeds_investment.check, (PROJECT,)),
    DossierCheck(candidate_unread.RULE, candidate_unread.check, (PROGRAMME, PROJECT)),
    DossierCheck(built_after_plan.RULE, built_after_plan.check, (PROGRAMME, PROJECT)),
    DossierCheck(verdict_despite_rule.RULE, verdict_despite_rule.check, (PROGRAMME, PROJECT)),
    DossierCheck(batch_undecided.RULE, batch_undecided.check, (PROGRAMME, PROJECT)),
    DossierCheck(decided_without_batch.RULE, decided_without_batch.check, (PROGRAMME, PROJECT)),
    DossierCheck(willing_exceed_asked.RULE, willing_exceed_asked.check, ()),
    DossierCheck(satisfied_exceed_asked.RULE, satisfied_exceed_asked.check, ()),
    DossierCheck(unknown_order_kind.RULE, unknown_order_kind.check, (PROGRAMME, ORDERS)),
    DossierCheck(
        department_without_duty.RULE, department_without_duty.check, (PROGRAMME, TEAMS, DUTIES, ORDERS)
    ),
    DossierCheck(unknown_order_building.RULE, unknown_order_building.check, (PROJECT, ORDERS)),
    DossierCheck(
        unknown_blocked_milestone.RULE, unknown_blocked_milestone.check, (PROGRAMME, PROJECT, ORDERS)
    ),
    DossierCheck(order_steps_out_of_order.RULE, order_steps_out_of_order.check, (ORDERS,)),
    DossierCheck(order_step_impossible.RULE, order_step_impossible.check, (ORDERS,)),
    DossierCheck(order_due_before_opened.RULE, order_due_before_opened.check, (ORDERS,)),
    DossierCheck(unknown_level.RULE, unknown_level.check, (PROGRAMME,)),
    DossierCheck(progress_out_of_order.RULE, progress_out_of_order.check, (PROJECT,)),
    DossierCheck(progress_falls.RULE, progress_falls.check, (PROJECT,)),
    DossierCheck(finished_below_whole.RULE, finished_below_whole.check, (PROGRAMME, PROJECT)),
    DossierCheck(excuse_reversed.RULE, excuse_reversed.check, ()),
    DossierCheck(entry_twice.RULE, entry_twice.check, ()),
    DossierCheck(one_day_two_figures.RULE, one_day_two_figures.check, ()),
    DossierCheck(set_day_before_action.RULE, set_day_before_action.check, ()),
    DossierCheck(lead_without_holder.RULE, lead_without_holder.check, (PROGRAMME, TEAMS, DUTIES)),
    DossierCheck(same_number_twice.RULE, same_number_twice.check, ()),
    DossierCheck(likely_same.RULE, likely_same.check, ()),
    DossierCheck(made_a_date.RULE, made_a_date.check, ()),
)
RULEBOOK_CHECKS = (
    RulebookCheck(unknown_lead.RULE, unknown_lead.check, (TEAMS, DUTIES)),
    RulebookCheck(unknown_duty.RULE, unknown_duty.check, (DUTIES,)),
    RulebookCheck(unknown_clause.RULE, unknown_clause.check, (PROGRAMME,)),
    RulebookCheck(unknown_department.RULE, unknown_department.check, (DUTIES,)),
    RulebookCheck(unknown_rule.RULE, unknown_rule.check, (PROGRAMME,)),
    RulebookCheck(unknown_channel.RULE, unknown_channel.check_rulebook, (PROGRAMME,)),
    RulebookCheck(unknown_plan_milestone.RULE, unknown_plan_milestone.check, (PROGRAMME,)),
    RulebookCheck(unknown_lower_level.RULE, unknown_lower_level.check, (PROGRAMME,)),
    RulebookCheck(unknown_actor.RULE, unknown_actor.check, (TEAMS, DUTIES)),
    RulebookCheck(condition_without_measure.RULE, condition_without_measure.check, (PROGRAMME,)),
    RulebookCheck(points_without_pace.RULE, points_without_pace.check, (PROGRAMME,)),
    RulebookCheck(entry_twice.RULE, entry_twice.check_rulebook, ()),
    RulebookCheck(duplicate_id.RULE, duplicate_id.check_rulebook, ()),
    RulebookCheck(two_names_one_post.RULE, two_names_one_post.check, ()),
    RulebookCheck(unknown_order_kind.RULE, unknown_order_kind.check_rulebook, (PROGRAMME, PROGRAMME_ORDERS)),
    RulebookCheck(
        department_without_duty.RULE,
        department_without_duty.check_rulebook,
        (PROGRAMME, TEAMS, DUTIES, PROGRAMME_ORDERS),
    ),
    RulebookCheck(unknown_order_building.RULE, unknown_order_building.check_rulebook, (PROGRAMME_ORDERS,)),
    RulebookCheck(
        unknown_blocked_milestone.RULE,
        unknown_blocked_milestone.check_rulebook,
        (PROGRAMME, PROGRAMME_ORDERS),
    ),
    RulebookCheck(
        order_steps_out_of_order.RULE, order_steps_out_of_order.check_rulebook, (PROGRAMME_ORDERS,)
    ),
    RulebookCheck(order_step_impossible.RULE, order_step_impossible.check_rulebook, (PROGRAMME_ORDERS,)),
    RulebookCheck(order_due_before_opened.RULE, order_due_before_opened.check_rulebook, (PROGRAMME_ORDERS,)),
    RulebookCheck(outside_records.RULE, outside_records.check_rulebook, (PROGRAMME,)),
    RulebookCheck(in_the_future.RULE, in_the_future.check_rulebook, (PROGRAMME,)),
    RulebookCheck(lead_without_holder.RULE, lead_without_holder.check_rulebook, (TEAMS, DUTIES)),
    RulebookCheck(after_in_a_circle.RULE, after_in_a_circle.check, (PROGRAMME,)),
    RulebookCheck(bound_without_effect.RULE, bound_without_effect.check, (PROGRAMME,)),
    RulebookCheck(share_of_itself.RULE, share_of_itself.check, (PROGRAMME,)),
    RulebookCheck(times_without_repeats.RULE, times_without_repeats.check, (PROGRAMME,)),
    RulebookCheck(level_too_mild.RULE, level_too_mild.check, (PROGRAMME,)),
    RulebookCheck(pace_above_whole.RULE, pace_above_whole.check, (PROGRAMME,)),
    RulebookCheck(rounded_share.RULE, rounded_share.check, (PROGRAMME,)),
    RulebookCheck(long_short_name.RULE, long_short_name.check, (PROGRAMME,)),
    RulebookCheck(due_outside_stage.RULE, due_outside_stage.check, (PROGRAMME,)),
    RulebookCheck(due_before_predecessor.RULE, due_before_predecessor.check, (PROGRAMME,)),
    RulebookCheck(stage_outside_period.RULE, stage_outside_period.check, (PROGRAMME,)),
)
TEXT_CHECKS = (personal_number.check_text, resident_name.check_text)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        {
            *rules_file.RULES,
            *rules_dialect.RULES,
            *rules_schema.RULES,
            *(check.rule for check in DOSSIER_CHECKS),
            *(check.rule for check in RULEBOOK_CHECKS),
            personal_number.RULE,
            resident_name.RULE,
            targets_contradicted.RULE,
            targets_exceeded.RULE,
            showcases_contradicted.RULE,
            same_name_twice.RULE,
        },
        key=lambda rule: rule.code,
    )
)


def rule_of(code: str) -> Rule | None:
    """The rule with that code or name, in any case."""
    wanted = code.casefold()
    return next((rule for rule in RULES if wanted in (rule.code.casefold(), rule.name)), None)
