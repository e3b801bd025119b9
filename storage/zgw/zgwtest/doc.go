// Package zgwtest is a municipality in memory for tests: Catalogi, Zaken and Documenten of VNG ZGW on three addresses of their own, with
// what servers of that standard remember and refuse. It checks tokens by its own clock, keeps versions, locks and parts, and can lose
// answers, cut lines and refuse as asked. With ZGW_OAS_DIR set, each request must fit the published description of the standard.
//
// It is not a server for anybody: no program contains it. What it does was read in the standard and in the source of Open Zaak, and was not
// compared with a running one. It promises that a test sees all that was asked of it, in order.
package zgwtest
