{ lib, config, ... }:
{
  options.clan.greeter = {
    port = lib.mkOption {
      type = lib.types.port;
      default = 80;
    };
    name = lib.mkOption {
      type = lib.types.str;
      default = "hello from ${config.clan.core.settings.machine.name}";
    };
  };
  config.networking.firewall.allowedTCPPorts = [ config.clan.greeter.port ];
}
