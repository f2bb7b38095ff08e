"""The words of lines that tell whether somebody takes part in experiments.

In a phrase … stands for the name, and ~ for what experiments are called.
"""

from messages.reading.phrases import phrases

experiments = phrases(
    "experiments|any experiment|any experiments|all experiments|our experiments|an experiment"
    "|comparisons|any comparison|all comparisons|tests|any tests|all tests|a/b tests|campaigns"
    "|any campaign|any campaigns|all campaigns|our campaigns"
)
"""What somebody takes part in, or doesn't."""
one_campaign = phrases(
    "the campaign|this campaign|that campaign|the experiment|this experiment|that experiment"
    "|the test|this test"
)
"""A single one of them, which isn't told by its name."""
never = phrases(
    "never compare …|don't compare …|do not compare …|don't experiment on …|do not experiment on …"
    "|never experiment on …|don't experiment with …|never experiment with …|no ~ with …|no ~ on …"
    "|no ~ for …|don't test on …|never test on …|leave … out of ~|keep … out of ~|hold … out of ~"
    "|exclude … from ~|never include … in ~|don't include … in ~|do not include … in ~"
    "|never put … in ~|don't put … in ~|don't use … in ~|don't use … for ~|never use … for ~"
    "|remove … from ~|take … out of ~|… should not be in ~|… shouldn't be in ~|… must not be in ~"
    "|… is never compared|… should never be compared|… should not be compared"
    "|… shouldn't be compared|… must not be compared|… must never be compared"
    "|… is left out of ~|… stays out of ~|… must be left out of ~|… should be left out of ~"
    "|… wants no part in ~|… wants no ~|… doesn't want ~|… doesn't want to be compared"
    "|… does not want to be compared|… doesn't want to be in ~|… does not want to be in ~"
    "|… doesn't want to take part in ~|… does not want to take part in ~|… refuses ~"
    "|… doesn't agree to be compared|… does not agree to be compared|… doesn't agree to ~"
    "|… no longer agrees to be compared|… no longer agrees to take part in ~"
    "|… never takes part in ~|… doesn't take part in ~|… does not take part in ~"
)
"""Who is left out of all of them."""
again = phrases(
    "compare … again|… can be compared again|… may be compared again|… can be compared"
    "|… may be compared|include … in ~ again|include … in ~|… can take part in ~ again"
    "|… may take part in ~ again|… can be in ~ again|… can be in ~|put … back in ~"
    "|… is no longer left out of ~|don't leave … out of ~|don't leave … out of ~ any more"
)
"""Who isn't any longer."""
agreed = phrases(
    "… agrees to be compared|… agreed to be compared|… has agreed to be compared"
    "|… agrees to take part in ~|… agreed to take part in ~|… has agreed to take part in ~"
    "|… agrees to ~|… agreed to ~|… agrees with ~|… is fine with ~|… is ok with ~|… is okay with ~"
    "|… is fine with being compared|… is ok with being compared|… is okay with being compared"
    "|… is happy to be compared|… is happy to take part in ~|… is willing to take part in ~"
    "|… is willing to be compared|… takes part in ~|… wants to take part in ~"
    "|… wants to be compared|… wants to be in ~|… consents to ~|… consents to being compared"
    "|… doesn't mind ~|… doesn't mind being compared|… may take part in ~|… can take part in ~"
    "|… joins ~|… says yes to ~|… said yes to ~"
)
"""Who said that they take part: a colleague has to."""
single = phrases(
    "don't include …|do not include …|exclude …|don't take …|… is not included"
    "|… isn't included|… should not be included|… shouldn't be included"
)
"""Who is to be left out of whatever one."""
