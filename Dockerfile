# One image for one or several web nodes. The database is a service of its own, see docker-compose.yml.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /source
COPY . .
RUN dotnet publish src/FamilyPlanning.Web/FamilyPlanning.Web.csproj -c Release -o /published -p:RestoreLockedMode=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
# Documents are printed by Node.js workers.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=build /published /application
RUN install -d -o $APP_UID -g $APP_UID -m 700 /data
WORKDIR /application
ENV ASPNETCORE_URLS=http://+:8080 \
    FAMILYPLANNING_DATA=/data \
    LANG=C.UTF-8 \
    TZ=Asia/Shanghai
USER $APP_UID
EXPOSE 8080
VOLUME /data
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["dotnet", "FamilyPlanning.Web.dll"]
