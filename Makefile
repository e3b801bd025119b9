# Everything there is to do with Keukentafel. "make help" lists it.
# Each target first looks whether the tools it needs are there, and installs only what is missing (Debian and Ubuntu).

.DEFAULT_GOAL := help
.PHONY: measure pictures run test build windows bench lint torture properties wine peers fuzz icon clean help

# A fresh clone may belong to somebody else than who builds it; git then refuses to tell its version.
export GOFLAGS := $(GOFLAGS) -buildvcs=false
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# The Go to use is looked up when a command runs, since the set-up may just have brought it.
WITH_GO = PATH="$$(.ci/go-path):$$PATH"
WINDOW = -tags x11
SMALL = -s -w
# Without a real display the tests use the software painter.
CHECK = -tags ci
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
SECONDS_EACH ?= 20

run: ## start the program; without a screen: walk the journey on a virtual one, with pictures in out/ (.ci/journey en: in English)
ifeq ($(shell uname)$(DISPLAY),Linux)
	@.ci/setup build display
	@$(MAKE) --no-print-directory bin
	@.ci/journey
else
	@.ci/setup build
	@$(MAKE) --no-print-directory bin
	@bin/keukentafel
endif

test: ## every test, then the real window once on a virtual display
	@.ci/setup build display
	@$(WITH_GO) go vet $(CHECK) ./...
	@$(WITH_GO) KEUKENTAFEL_KEYRING_TEST=1 .ci/keyring go test $(CHECK) ./...
	@$(MAKE) --no-print-directory bin
	@.ci/smoke

build: ## both programs, in bin/
	@.ci/setup build
	@$(MAKE) --no-print-directory bin

.PHONY: bin
bin:
	@echo "build: bin/keukentafel and bin/keukentafelctl (the first time takes some minutes)"
	@$(WITH_GO) go build $(WINDOW) -ldflags '$(SMALL)' -o bin/keukentafel ./cmd/keukentafel
	@$(WITH_GO) go build -ldflags '$(SMALL)' -o bin/keukentafelctl ./cmd/keukentafelctl

windows: ## both programs for Windows, in bin/
	@.ci/setup build windows
	@$(WITH_GO) CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc \
		go build -trimpath -ldflags '$(SMALL) -H=windowsgui' -o bin/keukentafel.exe ./cmd/keukentafel
	@$(WITH_GO) CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc \
		go build -trimpath -ldflags '$(SMALL)' -o bin/keukentafelctl.exe ./cmd/keukentafelctl

pictures: ## every screen in five looks, in out/pictures
	@.ci/setup build display
	@$(MAKE) --no-print-directory bin
	@.ci/pictures

measure: ## start, keys, scrolling and memory of the real window on a virtual display
	@.ci/setup build display measure
	@$(MAKE) --no-print-directory bin
	@.ci/measure

bench: ## the figures of save, open, list, search, seal and write
	@.ci/setup build
	@mkdir -p out
	@$(WITH_GO) go test $(CHECK) -run '^$$' -bench . -benchmem ./... | tee out/bench.txt

lint: ## formatting and staticcheck
	@.ci/setup build
	@unformatted="$$($(WITH_GO) gofmt -l app assets cmd storage .ci)"; \
		if [ -n "$$unformatted" ]; then echo "not formatted: $$unformatted"; exit 1; fi
	@$(WITH_GO) go run $(STATICCHECK) $(CHECK) ./...

torture: ## kill, cut, fill, flip and read along: the vault for about 20 minutes, rounds of the mailbox, and every case of the slow tests (KEUKENTAFEL_LONG=1 go test), with figures
	@.ci/setup build display torture
	@$(MAKE) --no-print-directory bin
	@$(WITH_GO) .ci/torture/run

properties: ## consent: FAMILIES=100000 drawn families by both definitions of the rules, and what leaves no trace (minutes)
	@.ci/setup build
	@$(WITH_GO) .ci/properties

wine: ## the tests of keys and vault as Windows programs under wine (Debian only)
	@.ci/setup build windows wine
	@$(WITH_GO) .ci/torture/wine

peers: ## documents held against veraPDF, LibreOffice, Chromium and validators of FHIR, JSON and calendars, with figures (Debian, Maven Central, npm, PyPI)
	@.ci/setup build peers
	@.ci/peers

fuzz: ## feed every parser with nonsense, SECONDS_EACH=20 seconds each
	@.ci/setup build
	@$(WITH_GO) .ci/fuzz $(SECONDS_EACH)

icon: ## draw assets/Icon.png from assets/icon.svg
	@.ci/setup build
	@$(WITH_GO) go run ./.ci/icon

clean: ## remove what was built; the caches of Go stay
	rm -rf bin out

help:
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18
