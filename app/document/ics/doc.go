// Package ics writes the days of a plan for a calendar: the next talk, talks
// and evaluations that are still to come, and actions with a day before which
// they must be done (iCalendar, RFC 5545).
//
// It is not a copy of the plan. A calendar lies open on a telephone, on the
// screen in a classroom and at a company abroad, so by default no entry says
// more than that there is something in the plan for that day: no names, no
// words of the family, no place, and names of entries from which nobody can
// tell that two calendars hold the same family.
//
// It promises that the same disclosure gives the same bytes, and that a later
// file replaces the entries of an earlier one for the same recipient.
//
// An action is an event and not a task (VTODO), since most calendars of
// telephones and of Office pass tasks over. What was done or dropped is sent as
// cancelled, so that its reminder goes away.
package ics
