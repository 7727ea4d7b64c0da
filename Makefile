# Everything on a fresh machine with the .NET SDK, Node and make.
.DEFAULT_GOAL := help
SHELL := /bin/bash

PORT ?= 7071
DATA ?= ./.data
CONFIGURATION ?= Release
APP := src/Functions/bin/$(CONFIGURATION)/net10.0/Interviews.Functions.dll

.PHONY: help run demo test soak bench format build

help: ## What can be done here
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

build:
	@dotnet build src/Functions -c $(CONFIGURATION) -v quiet --nologo

run: build ## The whole system on http://localhost:7071, with a demo organisation
	@PORT=$(PORT) DATA=$(DATA) tools/run.sh $(APP)

demo: ## Three interviews from scheduling to escalation on the virtual clock, narrated
	@dotnet run --project tools/Demo -c $(CONFIGURATION) -v quiet

test: ## All tests, formatting and the contract's lint included
	@tools/test.sh

soak: ## The crash test, a hundred times
	@CRASHES=100 tools/test.sh --only crash

bench: ## The measurements of bench/README.md
	@dotnet run --project bench/Benchmarks -c Release -v quiet

format: ## Formats the code
	@dotnet format Interviews.sln
