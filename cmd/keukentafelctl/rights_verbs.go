package main

// rightsVerbs are what the family can ask, and what it may read.
func rightsVerbs() []verb {
	return []verb{
		{"plan view", "FAMILY STATEMENT --by PERSON [--text T | --text-file FILE]", planView},
		{"rights list", "FAMILY [--json]", rightsList},
		{"rights ask", "FAMILY --kind access|copy|correction --by PERSON [--about PERSON] [--on DAY] [--statement STATEMENT] [--text T | --text-file FILE]", rightsAsk},
		{"rights answer", "FAMILY REQUEST --grant | --partly | --refuse [--why TEXT] [--text T | --text-file FILE]", rightsAnswer},
		{"rights copy", "FAMILY REQUEST --out FILE [--why TEXT] [--over]", rightsCopy},
		{"note list", "FAMILY [--json]", noteList},
		{"note write", "FAMILY [--id NOTE] [--kind fact|observation|opinion|quote] [--speaker NAME] [--about PERSONS] [--blank] [--on DAY] --text T | --text-file FILE", noteWrite},
		{"note remove", "FAMILY NOTE --yes", noteRemove},
	}
}
