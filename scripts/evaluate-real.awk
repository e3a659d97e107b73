# Counts the answers of `jointsound classify -f jsonl`, of which each line's "file" is set/class/number.wav.

# The first value of a key in the line, without its quotes. A quote inside a string is escaped, so it opens no key.
function value(key,    at) {
    at = match($0, "\"" key "\":\"[a-z_]+\"")
    return at ? substr($0, RSTART + length(key) + 4, RLENGTH - length(key) - 5) : ""
}

# What the issue of false alarms is about: sounds unlike those of joints, and sounds much like them.
function group(set, class) {
    if (set == "spoken-digits" || class ~ /^(rain|sea_waves|helicopter|chainsaw|dog_bark|baby_cry|rooster|person_sneeze)$/)
        return "unlike"
    if (set == "keystrokes" || class ~ /^(clock_tick|fire_crackling|hand_clap|knock_and_click|footsteps)$/)
        return "alike"
    return "neither"
}

function line(name, key,    i, text) {
    text = "| " name " | " clips[key]
    for (i = 1; i <= columns; i++)
        text = text " | " count[key, column[i]] + 0
    print text " |"
}

function share(name, key, limit) {
    if (clips[key])
        printf "| %s | %d | %d | %.1f %% | %s |\n", name, clips[key], count[key, "labelled"], \
            100 * count[key, "labelled"] / clips[key], limit
}

function add(key, outcome) {
    clips[key]++
    count[key, outcome]++
}

BEGIN {
    columns = split("labelled uncertain not_joint_sound no_event unusable refused", column, " ")
}

{
    match($0, /"file":"[^"]*"/)
    split(substr($0, RSTART + 8, RLENGTH - 9), path, "/")
    outcome = value("outcome")
    if (outcome == "")
        outcome = "refused"
    if (path[1] == "vag89") {
        add("knee " path[2], outcome)
        label = outcome == "labelled" ? value("label") : ""
        if (label != "") {
            if (!seen[label]++)
                order[++labels] = label
            said[label, path[2]]++
        }
    } else {
        row = path[1] " | " path[2]
        if (!clips[row])
            rows[++count_of_rows] = row
        add(row, outcome)
        add(group(path[1], path[2]), outcome)
    }
}

END {
    if (count_of_rows) {
        print "### Recordings that hold no joint sound\n"
        print "| set | class | clips | labelled a joint sound | uncertain | not_joint_sound | no_event | unusable | refused |"
        print "|---|---|---:|---:|---:|---:|---:|---:|---:|"
        for (i = 1; i <= count_of_rows; i++)
            line(rows[i], rows[i])
        print "\n| of these | clips | labelled a joint sound | share | aimed for at most |"
        print "|---|---:|---:|---:|---:|"
        share("speech, rain, sea, helicopter, chainsaw, dog, baby, rooster, sneeze", "unlike", "1 %")
        share("clock tick, fire crackling, keystrokes, claps, knocks, footsteps", "alike", "5 %")
        share("all others (cloth rustle)", "neither", "–")
    }
    if (clips["knee normal"] + clips["knee pathology"]) {
        if (count_of_rows)
            print ""
        print "### Knee signals\n"
        print "| people | signals | labelled | uncertain | not_joint_sound | no_event | unusable | refused |"
        print "|---|---:|---:|---:|---:|---:|---:|---:|"
        line("normal", "knee normal")
        line("pathology", "knee pathology")
        if (labels) {
            print "\n| labelled as | normal | pathology |\n|---|---:|---:|"
            for (i = 1; i <= labels; i++)
                printf "| %s | %d | %d |\n", order[i], said[order[i], "normal"], said[order[i], "pathology"]
        }
    }
}
