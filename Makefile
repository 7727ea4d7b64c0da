# Everything on a fresh machine with the .NET SDK, Node and make.
.DEFAULT_GOAL := help
SHELL := /bin/bash

PORT ?= 7071
DATA ?= ./.data
CONFIGURATION ?= Release
APP := src/Standalone/bin/$(CONFIGURATION)/net10.0/Interviews.Standalone.dll
DEMO := tools/Demo/bin/$(CONFIGURATION)/net10.0/Interviews.Demo.dll

.PHONY: help run demo test soak bench format build web pictures

help: ## What can be done here
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

build:
	@echo 'Restoring the packages, which come from the network the first time.'
	@dotnet restore tools/Demo -v quiet --nologo
	@echo 'Building, which takes minutes the first time.'
	@dotnet build tools/Demo -c $(CONFIGURATION) -v quiet --nologo -clp:NoSummary --no-restore

web:
	@echo 'Building the dashboard.'
	@tools/web.sh

run: web build ## The whole system and its dashboard on http://localhost:7071, with a demo organization (PORT, DATA, CLOCK=virtual or system)
	@PAGES=src/Web/dist PORT=$(PORT) DATA=$(DATA) tools/run.sh $(APP) $(DEMO)

demo: build ## Three interviews from scheduling to escalation on the virtual clock, narrated
	@dotnet exec $(DEMO)

test: ## All tests, formatting and the contract's lint included
	@tools/test.sh

soak: ## The tests that grow with their size, as large as they get: a hundred crashes, ten thousand commands under faults
	@CRASHES=100 STORM=500 STORM_CRASHES=6 EVALUATION_CRASHES=50 tools/test.sh --only Crash
	@SLEEPERS=1500 tools/test.sh --only Durable
	@FUZZ_REQUESTS=30000 HOSTILE_BODIES=1000 DRILL_COMMANDS=10000 RACERS=200 STORM=200 RECORDING_MEGABYTES=200 tools/test.sh --only Functions

bench: web ## The measurements of bench/README.md
	@dotnet run --project bench/Benchmarks -c Release -v quiet

pictures: web build ## The pictures of the README, taken anew
	@dotnet build tests/Hosts -c $(CONFIGURATION) -v quiet --nologo -clp:NoSummary
	@cd tests/Web && PICTURES=../../docs/images npx vitest run pictures

format: ## Formats the code
	@dotnet format Interviews.sln
	@cd src/Web && npx biome check --write . && npx biome check --write --config-path=. ../../tests/Web
